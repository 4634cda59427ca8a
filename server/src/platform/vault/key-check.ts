import { createHmac } from 'node:crypto';
import type { Connection } from 'mongoose';
import { StartError } from '../config/config.js';
import { openCollection } from '../storage/collection.js';
import { type KeyCheckDocument, keyCheckCollection } from './data-keys.model.js';
import { derive, firstWrappingKey, type KeyRing, keysIn } from './key-ring.js';

/** Whether the store has been sealed: then a new key would be wrong. */
export async function isSealed(connection: Connection): Promise<boolean> {
  return (await openCollection(connection, keyCheckCollection).findById('masterKey').lean()) !== null;
}

/**
 * Throws `StartError` if this ring cannot open everything in the store: its pepper differs, or it lacks a wrapping key
 * in use. Notes the ring's current key as in use.
 */
export async function checkKeyRing(connection: Connection, ring: KeyRing): Promise<void> {
  const checks = openCollection(connection, keyCheckCollection);
  const check = checkOf(ring);
  await checks.updateOne(
    { _id: 'masterKey' },
    { $setOnInsert: { check, wrappingKeys: [ring.current.id], schemaVersion: 1 } },
    { upsert: true },
  );
  const known = await checks.findById('masterKey').lean();
  refuseOtherRing(known, ring);
  if (!known?.wrappingKeys?.includes(ring.current.id)) {
    await storeKeysInUse(connection, [...new Set([ring.current.id, ...keysInUse(known, ring)])]);
  }
}

/** The same check, read-only. Null if the store was never sealed. */
export async function lookAtKeyCheck(connection: Connection, ring: KeyRing): Promise<'fits' | null> {
  const known = await openCollection(connection, keyCheckCollection).findById('masterKey').lean();
  if (known === null) return null;
  refuseOtherRing(known, ring);
  return 'fits';
}

type KnownCheck = Pick<KeyCheckDocument, 'check' | 'wrappingKeys'> | null;

/** Throws `StartError` if this ring cannot open everything in a store with this check. */
export function refuseOtherRing(known: KnownCheck, ring: KeyRing): void {
  if (known?.check !== checkOf(ring)) {
    throw new StartError(
      'This key does not belong to this store: what is in it was sealed with another one. Restore that key file, or point NAAST_KEY_FILE at it.',
    );
  }
  const held = keysIn(ring).map(({ id }) => id);
  if (!keysInUse(known, ring).every((id) => held.includes(id))) {
    throw new StartError(
      'This key belongs to this store, but to another time of it: the key has been changed. With the store of today goes the key file of today; a restored backup needs the key file of its time.',
    );
  }
}

const checkOf = (ring: KeyRing): string =>
  createHmac('sha256', derive(ring.pepper, 'naast check 1')).update('naast').digest('base64url');

/** A store without noted keys uses that of version 1. */
const keysInUse = (known: KnownCheck, ring: KeyRing): readonly string[] =>
  known?.wrappingKeys ?? [firstWrappingKey(ring.pepper).id];

/** Notes the wrapping keys in use: the store then only opens with a ring that has all of them. */
export async function storeKeysInUse(connection: Connection, ids: readonly string[]): Promise<void> {
  const checks = openCollection(connection, keyCheckCollection);
  await checks.updateOne({ _id: 'masterKey' }, { $set: { wrappingKeys: [...ids] } });
}
