import { randomBytes } from 'node:crypto';
import { limits } from '@naast/shared/limits';
import type { Connection, Model } from 'mongoose';
import { NaastError } from '../../kernel/errors.js';
import { openCollection } from '../storage/collection.js';
import { NodeCache } from '../storage/node-cache.js';
import { duplicateFields } from '../storage/store-errors.js';
import { unwrapDataKey, wrapDataKey } from './data-key.js';
import { type DataKeyDocument, dataKeyCollection } from './data-keys.model.js';
import { checkKeyRing } from './key-check.js';
import type { KeyRing } from './key-ring.js';
import { type KeyedHash, keyedHashes } from './keyed-hashes.js';
import { openBytes, sealBytes } from './sealing.js';
import type { Tombstones } from './tombstones.js';

/** The kind of a sealed field, stable across renames; authenticated with it. */
export type SealedKind =
  | 'heldMessage.body.1'
  | 'message.body.1'
  | 'message.text.1'
  | 'seat.name.1'
  | 'account.name.1'
  | 'account.secondFactor.1'
  | 'note.text.1'
  | 'invitation.label.1'
  | 'organisation.onCall.1'
  | 'setting.value.1'
  | 'formerSetting.value.1';

/** The key of one place; sealing and opening are synchronous. */
export interface PlaceKey {
  seal(kind: SealedKind, documentId: string, words: string): Buffer;
  /** Throws if the bytes belong to another document, kind or place. */
  open(kind: SealedKind, documentId: string, sealed: Buffer): string;
}

export interface Vault {
  /** The key of a place. Throws `notFound` if it does not exist or was destroyed. */
  keyOf(keyId: string): Promise<PlaceKey>;
  /** The same, created at the first call, when a place gets its first texts. `keyId` is `<kind>:<id>`. */
  makeKey(keyId: string): Promise<PlaceKey>;
  /** Destroys the key; the key caches of other nodes expire within 30 s. */
  shred(keyId: string, at: Date): Promise<void>;
  /** The ids of all keys. */
  keyIds(): Promise<string[]>;
  /** HMAC-SHA-256 with a key per purpose; base64url. */
  readonly keyedHash: KeyedHash;
  /** Keys in this store that had been destroyed: it was restored from a backup. */
  readonly cameBack: readonly string[];
  /**
   * Destroys those keys, before the server listens. Call it last: the keys tell what else to remove, and an interrupted
   * start must find them again.
   */
  shredAgain(): Promise<void>;
}

/**
 * Opens the vault of a store. Throws `StartError` if the store was sealed with another key. Compares it with the
 * tombstones, so that a restored store erases again what was erased.
 */
export async function openVault(
  connection: Connection,
  ring: KeyRing,
  tombstones: Tombstones,
): Promise<Vault> {
  const dataKeys = openCollection(connection, dataKeyCollection);
  const cache = new NodeCache<PlaceKey>({ lifeMs: limits.keyCache, most: 10_000 });

  await checkKeyRing(connection, ring);
  const cameBack = await heldAmong(dataKeys, await tombstones.all());

  async function read(keyId: string): Promise<PlaceKey | null> {
    const known = await dataKeys.findById(keyId).lean();
    return known && placeKey(keyId, known.version, unwrapDataKey(ring, known));
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
    const wrapped = wrapDataKey(ring.current, keyId, 1, key);
    try {
      await dataKeys.create({ _id: keyId, ...wrapped, version: 1, schemaVersion: 1 });
      return placeKey(keyId, 1, key);
    } catch (error) {
      // Another node made it at the same moment: use that one.
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
    keyIds: async () => (await dataKeys.find({}, { _id: 1 }).lean()).map((key) => key._id),
    keyedHash: keyedHashes(ring.pepper),
    cameBack,
    async shredAgain() {
      for (const some of thousands(cameBack)) await dataKeys.deleteMany({ _id: { $in: some } });
    },
  };
}

/** The destroyed keys that the store contains. */
async function heldAmong(
  dataKeys: Model<DataKeyDocument>,
  tombstones: ReadonlySet<string>,
): Promise<string[]> {
  const held: string[] = [];
  for (const some of thousands([...tombstones])) {
    const keys = await dataKeys.find({ _id: { $in: some } }, { _id: 1 }).lean();
    held.push(...keys.map((key) => key._id));
  }
  return held;
}

/** In chunks, to bound the query. */
const thousands = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / 1000) }, (_, at) => ids.slice(at * 1000, (at + 1) * 1000));

export function placeKey(keyId: string, version: number, key: Buffer): PlaceKey {
  const about = (kind: SealedKind, documentId: string) => `${kind}|${keyId}|${documentId}|${version}`;
  return {
    seal: (kind, documentId, words) => sealBytes(key, about(kind, documentId), Buffer.from(words, 'utf8')),
    open: (kind, documentId, sealed) => openBytes(key, about(kind, documentId), sealed).toString('utf8'),
  };
}
