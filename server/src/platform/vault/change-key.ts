import type { Connection, Model } from 'mongoose';
import { openCollection } from '../storage/collection.js';
import { unwrapDataKey, wrapDataKey } from './data-key.js';
import { type DataKeyDocument, dataKeyCollection } from './data-keys.model.js';
import { checkKeyRing, storeKeysInUse } from './key-check.js';
import { type KeyRing, keysIn, withNewKey } from './key-ring.js';

export interface KeyChange {
  readonly connection: Connection;
  /** The present ring. One with a previous key is an interrupted change, which is completed. */
  readonly ring: KeyRing;
  /** Stores the new ring durably. */
  readonly keep: (ring: KeyRing) => Promise<void>;
  readonly onProgress: (step: KeyChangeStep, done: number, whole: number) => void;
}

/** `kept`: the new ring is on disk. `noted`: the store requires it. Then all data keys are rewrapped, and checked. */
export type KeyChangeStep = 'kept' | 'noted' | 'resealing' | 'checking';

export interface ChangedKey {
  /** The number of data keys that open with the new key. */
  readonly resealed: number;
  /** Ids of data keys that neither key opens. If there are any, the previous key is kept. */
  readonly unreadable: readonly string[];
}

const batchSize = 200;

/**
 * Changes the wrapping key of a store that no other process writes to. If interrupted, the stored ring still opens
 * everything, and calling this again with it completes the change. Data keys and texts stay the same. Throws
 * `StartError` if the ring does not belong to the store.
 */
export async function changeWrappingKey(change: KeyChange): Promise<ChangedKey> {
  const { connection, keep, onProgress } = change;
  await checkKeyRing(connection, change.ring);
  const ring = withNewKey(change.ring);
  await keep(ring);
  onProgress('kept', 0, 0);
  await storeKeysInUse(
    connection,
    keysIn(ring).map(({ id }) => id),
  );
  onProgress('noted', 0, 0);

  const dataKeys = openCollection(connection, dataKeyCollection);
  const whole = await dataKeys.countDocuments({});
  await reseal(dataKeys, ring, (done) => onProgress('resealing', done, whole));
  const settled: KeyRing = { ...ring, previous: null };
  const checked = await check(dataKeys, settled, (done) => onProgress('checking', done, whole));
  if (checked.unreadable.length > 0) return checked;
  await storeKeysInUse(connection, [ring.current.id]);
  await keep(settled);
  return checked;
}

async function reseal(
  dataKeys: Model<DataKeyDocument>,
  ring: KeyRing,
  onBatch: (done: number) => void,
): Promise<void> {
  let done = 0;
  for await (const batch of batches(dataKeys)) {
    const waiting = batch.filter(({ wrappedBy }) => wrappedBy !== ring.current.id);
    const updates = waiting.flatMap((document) => {
      const key = opened(ring, document);
      if (key === null) return [];
      const update = { $set: wrapDataKey(ring.current, document._id, document.version, key) };
      return [{ updateOne: { filter: { _id: document._id }, update } }];
    });
    if (updates.length > 0) await dataKeys.bulkWrite(updates, { ordered: false });
    done += batch.length;
    onBatch(done);
  }
}

async function check(
  dataKeys: Model<DataKeyDocument>,
  ring: KeyRing,
  onBatch: (done: number) => void,
): Promise<ChangedKey> {
  let done = 0;
  const unreadable: string[] = [];
  for await (const batch of batches(dataKeys)) {
    unreadable.push(...batch.filter((key) => opened(ring, key) === null).map(({ _id }) => _id));
    done += batch.length;
    onBatch(done);
  }
  return { resealed: done - unreadable.length, unreadable };
}

function opened(ring: KeyRing, document: DataKeyDocument): Buffer | null {
  try {
    return unwrapDataKey(ring, document);
  } catch {
    // Damaged, or wrapped by an unknown key: reported at the end, by id.
    return null;
  }
}

/** In order of id, which the change does not affect. */
async function* batches(dataKeys: Model<DataKeyDocument>): AsyncGenerator<DataKeyDocument[]> {
  let after = '';
  for (;;) {
    const batch = await dataKeys
      .find({ _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(batchSize)
      .lean();
    const last = batch.at(-1);
    if (last === undefined) return;
    yield batch;
    after = last._id;
  }
}
