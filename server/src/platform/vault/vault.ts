import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { limits } from '@naast/shared/limits';
import type { Connection, Model } from 'mongoose';
import { NaastError } from '../../kernel/errors.js';
import { StartError } from '../config/config.js';
import { bytesOf, openCollection } from '../storage/collection.js';
import { NodeCache } from '../storage/node-cache.js';
import { duplicateFields } from '../storage/store-errors.js';
import { type DataKeyDocument, dataKeyCollection, keyCheckCollection } from './data-keys.model.js';
import { openBytes, sealBytes } from './sealing.js';
import type { Tombstones } from './tombstones.js';

/** What a sealed field is, stable across renames; part of what is authenticated. */
export type SealedKind = 'message.text.1' | 'seat.name.1' | 'account.name.1' | 'note.text.1';

/** What a keyed hash is for: each has a key of its own, so that no two of them can be compared. */
const hashLabels = {
  seat: 'naast seat 1',
  seatName: 'naast seat name 1',
  signInName: 'naast sign-in name 1',
  codename: 'naast codename 1',
  askKey: 'naast ask key 1',
  draft: 'naast draft 1',
} as const;
export type HashPurpose = keyof typeof hashLabels;

/** The key of one place, ready for use; sealing and opening are synchronous. */
export interface PlaceKey {
  seal(kind: SealedKind, documentId: string, words: string): Buffer;
  /** Throws when the bytes belong to another document, kind or place. */
  open(kind: SealedKind, documentId: string, sealed: Buffer): string;
}

export interface Vault {
  /** The key of a place. Throws `notFound` when there is none (any more): what it sealed is unreadable. */
  keyOf(keyId: string): Promise<PlaceKey>;
  /** The same, made at the first call; for whoever writes the first words of a place. `keyId` is `<kind>:<id>`. */
  makeKey(keyId: string): Promise<PlaceKey>;
  /** Destroys the key: within the key cache's 30 s no node reads the place's words again. */
  shred(keyId: string, at: Date): Promise<void>;
  /** HMAC-SHA-256 under a key of its own per purpose; base64url. */
  keyedHash(purpose: HashPurpose, ...parts: string[]): string;
  /** Keys that this store still held although they were destroyed before: it comes from a backup. They are gone again. */
  readonly shreddedAgain: readonly string[];
}

/**
 * Opens the vault of a store. Throws `StartError` when the store was sealed with another master key.
 * Replays the tombstones, so that a restored store forgets again what was erased.
 */
export async function openVault(
  connection: Connection,
  masterKey: Buffer,
  tombstones: Tombstones,
): Promise<Vault> {
  const dataKeys = openCollection(connection, dataKeyCollection);
  const wrappingKey = derive(masterKey, 'naast wrap 1');
  const hashKeys = new Map(
    Object.entries(hashLabels).map(([purpose, label]) => [purpose, derive(masterKey, label)]),
  );
  const hashKeyOf = (purpose: HashPurpose): Buffer => {
    const key = hashKeys.get(purpose);
    if (!key) throw new Error(`no hash key for ${purpose}`);
    return key;
  };
  const cache = new NodeCache<PlaceKey>({ lifeMs: limits.keyCache, most: 10_000 });

  await checkMasterKey(connection, masterKey);
  const shreddedAgain = await replay(dataKeys, await tombstones.all());

  async function read(keyId: string): Promise<PlaceKey | null> {
    const known = await dataKeys.findById(keyId).lean();
    if (!known) return null;
    const about = wrapAbout(keyId, known.version);
    return placeKey(keyId, known.version, openBytes(wrappingKey, about, bytesOf(known.wrapped)));
  }

  async function readOrThrow(keyId: string): Promise<PlaceKey> {
    const key = await read(keyId);
    if (key === null) throw new NaastError('notFound');
    return key;
  }

  async function readOrMake(keyId: string): Promise<PlaceKey> {
    const known = await read(keyId);
    if (known) return known;
    const key = randomBytes(32);
    const wrapped = sealBytes(wrappingKey, wrapAbout(keyId, 1), key);
    try {
      await dataKeys.create({ _id: keyId, wrapped, version: 1, schemaVersion: 1 });
      return placeKey(keyId, 1, key);
    } catch (error) {
      // Another node made it at the same moment: theirs is the one.
      if (duplicateFields(error)) return readOrThrow(keyId);
      throw error;
    }
  }

  return {
    keyOf: (keyId) => cache.get(keyId, () => readOrThrow(keyId)),
    makeKey: (keyId) => cache.get(keyId, () => readOrMake(keyId)),
    async shred(keyId, at) {
      await tombstones.add(keyId, at);
      await dataKeys.deleteOne({ _id: keyId });
      cache.clear(keyId);
    },
    keyedHash: (purpose, ...parts) =>
      createHmac('sha256', hashKeyOf(purpose)).update(JSON.stringify(parts)).digest('base64url'),
    shreddedAgain,
  };
}

/** A thousand at a time: over the years there are many. */
async function replay(dataKeys: Model<DataKeyDocument>, tombstones: ReadonlySet<string>): Promise<string[]> {
  const all = [...tombstones];
  const found: string[] = [];
  for (let from = 0; from < all.length; from += 1000) {
    const some = { _id: { $in: all.slice(from, from + 1000) } };
    found.push(...(await dataKeys.find(some, { _id: 1 }).lean()).map((key) => key._id));
    await dataKeys.deleteMany(some);
  }
  return found;
}

function placeKey(keyId: string, version: number, key: Buffer): PlaceKey {
  const about = (kind: SealedKind, documentId: string) => `${kind}|${keyId}|${documentId}|${version}`;
  return {
    seal: (kind, documentId, words) => sealBytes(key, about(kind, documentId), Buffer.from(words, 'utf8')),
    open: (kind, documentId, sealed) => openBytes(key, about(kind, documentId), sealed).toString('utf8'),
  };
}

const wrapAbout = (keyId: string, version: number) => `dataKey.1|${keyId}|${version}`;

const derive = (masterKey: Buffer, label: string): Buffer =>
  Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), label, 32));

async function checkMasterKey(connection: Connection, masterKey: Buffer): Promise<void> {
  const checks = openCollection(connection, keyCheckCollection);
  const check = createHmac('sha256', derive(masterKey, 'naast check 1')).update('naast').digest('base64url');
  await checks.updateOne(
    { _id: 'masterKey' },
    { $setOnInsert: { check, schemaVersion: 1 } },
    { upsert: true },
  );
  const known = await checks.findById('masterKey').lean();
  if (known?.check !== check) {
    throw new StartError(
      'This key file does not belong to this store: what is in it was sealed with another key. Restore that key file, or point NAAST_KEY_FILE at it.',
    );
  }
}

/** Whether a store was sealed before: then its key must be there, and a new one would be wrong. */
export async function isSealed(connection: Connection): Promise<boolean> {
  return (await openCollection(connection, keyCheckCollection).findById('masterKey').lean()) !== null;
}
