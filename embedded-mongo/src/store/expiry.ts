import { decodeDocument } from '../bson/decode.js';
import { DateTime, isDoc } from '../bson/values.js';
import { narrow } from '../plan/intervals.js';
import type { Collection, Index } from './catalog.js';
import { recordOfKey, recordOfValue } from './layout.js';
import type { Store } from './store.js';

/** Few enough to keep each group short. */
const batch = 500;

/** Removes what TTL indexes say is over at `now` (ms); returns how many documents went. */
export async function sweepExpired(store: Store, now: number): Promise<number> {
  let removed = 0;
  for (const { db, name, indexes } of store.catalog.all()) {
    for (const { name: indexName, expireAfterSeconds } of indexes) {
      if (expireAfterSeconds === undefined) continue;
      const before = BigInt(now - expireAfterSeconds * 1000);
      for (;;) {
        const gone = await store.write(() => removeBefore(store, db, name, indexName, before));
        removed += gone;
        if (gone < batch) break;
      }
    }
  }
  return removed;
}

/** Looks everything up again: the collection or index may have gone since the last batch. */
function removeBefore(store: Store, db: string, name: string, indexName: string, before: bigint): number {
  const collection = store.catalog.find(db, name);
  const index = collection?.indexes.find((candidate) => candidate.name === indexName);
  if (collection === undefined || index === undefined || index.expireAfterSeconds === undefined) return 0;
  let removed = 0;
  for (const record of expired(store, collection, index, before)) {
    const bytes = store.records.read(collection, record);
    const document = bytes === undefined ? undefined : decodeDocument(bytes);
    if (!isDoc(document)) continue;
    store.records.remove(collection, record, document);
    removed += 1;
  }
  return removed;
}

/** By the index: only dates are in the interval, and of an array its earliest is enough. */
function expired(store: Store, _collection: Collection, index: Index, before: bigint): Set<number> {
  const path = index.fields[0]?.path.join('.') ?? '';
  const low = new DateTime(-(2n ** 63n));
  const bounds = new Map([[path, [{ kind: 'range' as const, low, high: new DateTime(before), type: 45 }]]]);
  const records = new Set<number>();
  for (const interval of narrow(index, bounds).intervals) {
    for (const { key, value } of store.keys.scan(interval)) {
      records.add(index.unique ? recordOfValue(value) : recordOfKey(key));
      if (records.size >= batch) return records;
    }
  }
  return records;
}
