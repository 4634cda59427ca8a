import { decodeDocument } from '../bson/decode.js';
import { DateTime, isDoc } from '../bson/values.js';
import { narrow } from '../plan/intervals.js';
import type { Index } from './catalog.js';
import { removeInPieces } from './in-pieces.js';
import { recordOfKey, recordOfValue } from './layout.js';
import type { Store } from './store.js';

/** Removes what TTL indexes say is over at `now` (ms); returns how many documents went. What one of them cannot do, the others do. */
export async function sweepExpired(store: Store, now: number): Promise<number> {
  let removed = 0;
  const failures: unknown[] = [];
  for (const { db, name, indexes } of store.catalog.all()) {
    for (const { name: indexName, expireAfterSeconds } of indexes) {
      if (expireAfterSeconds === undefined) continue;
      const before = BigInt(now - expireAfterSeconds * 1000);
      try {
        removed += await removeInPieces(store, (most) =>
          removeBefore(store, db, name, indexName, before, most),
        );
      } catch (error) {
        failures.push(error);
      }
    }
  }
  if (failures.length > 0) throw failures[0];
  return removed;
}

/** Looks everything up again: the collection or index may have gone since the last batch. */
function removeBefore(
  store: Store,
  db: string,
  name: string,
  indexName: string,
  before: bigint,
  most: number,
): number {
  const collection = store.catalog.find(db, name);
  const index = collection?.indexes.find((candidate) => candidate.name === indexName);
  if (collection === undefined || index === undefined || index.expireAfterSeconds === undefined) return 0;
  let removed = 0;
  for (const record of expired(store, index, before, most)) {
    const bytes = store.records.read(collection, record);
    const document = bytes === undefined ? undefined : decodeDocument(bytes);
    if (!isDoc(document)) continue;
    store.records.remove(collection, record, document);
    removed += 1;
  }
  return removed;
}

/** By the index: only dates are in the interval, and of an array its earliest is enough. */
function expired(store: Store, index: Index, before: bigint, most: number): Set<number> {
  const path = index.fields[0]?.path.join('.') ?? '';
  const low = new DateTime(-(2n ** 63n));
  const bounds = new Map([[path, [{ kind: 'range' as const, low, high: new DateTime(before), type: 45 }]]]);
  const records = new Set<number>();
  for (const interval of narrow(index, bounds).intervals) {
    for (const { key, value } of store.keys.scan(interval)) {
      records.add(index.unique ? recordOfValue(value) : recordOfKey(key));
      if (records.size >= most) return records;
    }
  }
  return records;
}
