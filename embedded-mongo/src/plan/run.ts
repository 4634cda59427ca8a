import { decodeDocument } from '../bson/decode.js';
import type { Doc, Value } from '../bson/values.js';
import { CommandError } from '../errors/command-error.js';
import { compileFilter } from '../match/filter.js';
import { type Found, type Matcher } from '../match/matcher.js';
import type { Collection } from '../store/catalog.js';
import { under } from '../store/key-value.js';
import { type RecordId, recordOfKey, recordOfValue, recordPrefix } from '../store/layout.js';
import type { Store } from '../store/store.js';
import { choosePlan, type Plan } from './choose.js';
import { isNatural, Sorter, sortOf } from './sort.js';

export interface Query {
  filter: Doc;
  sort?: Value | undefined;
  hint?: Value | undefined;
  skip?: number;
  /** 0 or absent: all. */
  limit?: number;
  /** Milliseconds of work allowed, 0 or absent: any. */
  maxTimeMs?: number;
}

export interface Row {
  record: RecordId;
  bytes: Buffer;
  document: Doc;
  /** The array position that the filter matched, for `$`. */
  position: number | undefined;
}

/** Compiles and plans first, so that a wrong query is refused before anything is read. */
export function runQuery(store: Store, collection: Collection | undefined, query: Query): Iterable<Row> {
  const matches = compileFilter(query.filter);
  const sort = sortOf(query.sort);
  if (collection === undefined) return [];
  const plan = planOf(collection, query);
  const sorted = sort.length === 0 || plan.givesSort;
  const found = matching(store, collection, plan, matches, deadline(query.maxTimeMs));
  const skip = query.skip ?? 0;
  const limit = query.limit === undefined || query.limit === 0 ? Number.POSITIVE_INFINITY : query.limit;
  if (sorted) return slice(found, skip, limit);
  return slice(inOrder(found, new Sorter(sort, skip + limit)), skip, limit);
}

export function planOf(collection: Collection, query: Query): Plan {
  const sort = sortOf(query.sort);
  if (!isNatural(sort)) return choosePlan(collection, query.filter, sort, query.hint);
  const plan = choosePlan(collection, new Map(), [], query.sort);
  return { ...plan, givesSort: true };
}

function* inOrder(rows: Iterable<Row>, sorter: Sorter<Row>): Generator<Row> {
  for (const row of rows) sorter.add(row.document, row);
  yield* sorter.sorted();
}

function* slice(rows: Iterable<Row>, skip: number, limit: number): Generator<Row> {
  let at = 0;
  for (const row of rows) {
    at += 1;
    if (at > skip) yield row;
    if (at >= skip + limit) return;
  }
}

function* matching(
  store: Store,
  collection: Collection,
  plan: Plan,
  matches: Matcher,
  checkTime: () => void,
): Generator<Row> {
  for (const { record, bytes } of candidates(store, collection, plan)) {
    checkTime();
    const document = decodeDocument(bytes);
    const found: Found = { position: undefined };
    if (matches(document, found)) yield { record, bytes, document, position: found.position };
  }
}

function* candidates(
  store: Store,
  collection: Collection,
  { index, intervals, reverse }: Plan,
): Generator<{ record: RecordId; bytes: Buffer }> {
  if (index === undefined) {
    for (const { key, value } of store.keys.scan(under(recordPrefix(collection.id)), reverse)) {
      yield { record: recordOfKey(key), bytes: value };
    }
    return;
  }
  // One document has several entries in a multikey index.
  const seen = index.multikey.includes(true) ? new Set<RecordId>() : undefined;
  for (const interval of reverse ? intervals.toReversed() : intervals) {
    for (const { key, value } of store.keys.scan(interval, reverse)) {
      const record = index.unique ? recordOfValue(value) : recordOfKey(key);
      if (seen?.has(record) === true) continue;
      seen?.add(record);
      const bytes = store.records.read(collection, record);
      if (bytes !== undefined) yield { record, bytes };
    }
  }
}

function deadline(maxTimeMs: number | undefined): () => void {
  if (maxTimeMs === undefined || maxTimeMs === 0) return () => {};
  const end = performance.now() + maxTimeMs;
  let looked = 0;
  return () => {
    looked += 1;
    if (looked % 64 === 0 && performance.now() > end) {
      throw new CommandError('MaxTimeMSExpired', 'operation exceeded time limit');
    }
  };
}
