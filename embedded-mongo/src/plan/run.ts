import { decodeDocument } from '../bson/decode.js';
import { decodeSome } from '../bson/decode-some.js';
import type { Doc, Value } from '../bson/values.js';
import { compileFilter } from '../match/filter.js';
import { type Found, type Matcher } from '../match/matcher.js';
import { topField, topFields } from '../match/top-fields.js';
import type { Collection } from '../store/catalog.js';
import { under } from '../store/key-value.js';
import { type RecordId, recordOfKey, recordOfValue, recordPrefix } from '../store/layout.js';
import type { Store } from '../store/store.js';
import { choosePlan, type Plan } from './choose.js';
import { type Flow, type Pause, pause } from './flow.js';
import { isNatural, Sorter, type SortField, sortOf } from './sort.js';
import { stillThere } from './still-there.js';
import { timeAllowed } from './time-allowed.js';

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

/** Others have their turn after so many documents were looked at. */
const pauseEvery = 256;

/** A document that was found. It is decoded only when more than its bytes are needed. */
export class Row {
  readonly record: RecordId;
  readonly bytes: Buffer;
  /** The array position that the filter matched, for `$`. */
  readonly position: number | undefined;
  #document: Doc | undefined;

  constructor(record: RecordId, bytes: Buffer, position: number | undefined) {
    this.record = record;
    this.bytes = bytes;
    this.position = position;
  }

  get document(): Doc {
    this.#document ??= decodeDocument(this.bytes);
    return this.#document;
  }
}

/** Compiles and plans first, so that a wrong query is refused before anything is read. */
export function flowQuery(store: Store, collection: Collection | undefined, query: Query): Flow<Row> {
  const matches = compileFilter(query.filter);
  const sort = sortOf(query.sort);
  if (collection === undefined) return [];
  const plan = planOf(collection, query);
  const sorted = sort.length === 0 || plan.givesSort;
  const fields = topFields(query.filter);
  if (!sorted) for (const { path } of sort) fields.add(topField(path));
  const read = matching(store, collection, plan, matches, [...fields], query.maxTimeMs);
  const found = stillThere(store, collection, plan.index, read);
  const skip = query.skip ?? 0;
  const limit = query.limit === undefined || query.limit === 0 ? Number.POSITIVE_INFINITY : query.limit;
  if (sorted) return slice(rowsOf(found), skip, limit);
  return slice(inOrder(found, sort, skip + limit), skip, limit);
}

export function planOf(collection: Collection, query: Query): Plan {
  const sort = sortOf(query.sort);
  if (!isNatural(sort)) return choosePlan(collection, query.filter, sort, query.hint);
  const plan = choosePlan(collection, new Map(), [], query.sort);
  return { ...plan, givesSort: true };
}

/** A row, with those of its fields that the filter and the sort look at. */
interface Match {
  row: Row;
  seen: Doc;
}

function* rowsOf(matches: Flow<Match>): Generator<Row | Pause> {
  for (const match of matches) yield match === pause ? pause : match.row;
}

function* inOrder(matches: Flow<Match>, sort: readonly SortField[], limit: number): Generator<Row | Pause> {
  const sorter = new Sorter<Row>(sort, limit);
  for (const match of matches) {
    if (match === pause) yield pause;
    else sorter.add(match.seen, match.row, match.row.bytes.length);
  }
  yield* sorter.sorted();
}

function* slice(rows: Flow<Row>, skip: number, limit: number): Generator<Row | Pause> {
  let at = 0;
  for (const row of rows) {
    if (row === pause) {
      yield pause;
      continue;
    }
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
  fields: readonly string[],
  maxTimeMs: number | undefined,
): Generator<Match | Pause> {
  const names = fields.map((name) => Buffer.from(name));
  const time = timeAllowed(maxTimeMs);
  let looked = 0;
  for (const { record, bytes } of candidates(store, collection, plan)) {
    time.check();
    const seen = decodeSome(bytes, names);
    const found: Found = { position: undefined };
    if (matches(seen, found)) {
      time.rest();
      yield { row: new Row(record, bytes, found.position), seen };
    }
    looked += 1;
    if (looked % pauseEvery === 0) yield pause;
  }
}

export function* candidates(
  store: Store,
  collection: Collection,
  { index, intervals, reverse }: Pick<Plan, 'index' | 'intervals' | 'reverse'>,
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
    for (const { key, value } of store.keys.entries(interval, reverse)) {
      const record = index.unique ? recordOfValue(value) : recordOfKey(key);
      if (seen?.has(record) === true) continue;
      seen?.add(record);
      const bytes = store.records.read(collection, record);
      if (bytes !== undefined) yield { record, bytes };
    }
  }
}
