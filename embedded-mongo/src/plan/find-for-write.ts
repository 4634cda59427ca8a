import { decodeDocument } from '../bson/decode.js';
import { CommandError } from '../errors/command-error.js';
import { compileFilter } from '../match/filter.js';
import type { Found } from '../match/matcher.js';
import type { Collection } from '../store/catalog.js';
import type { RecordId } from '../store/layout.js';
import type { Watch } from '../store/records.js';
import type { Store } from '../store/store.js';
import { drain, pause } from './flow.js';
import { flowQuery, type Query, Row } from './run.js';

/** A search inside a transaction looks at about 256 times so many documents; then others wait too long. */
const mostPauses = 8;
/** So often a search that others disturb begins anew; then they wait for it. */
const mostSearches = 5;

/** A document that a write found, by where it is: its bytes are read again when it is its turn. */
export interface Place {
  record: RecordId;
  position: number | undefined;
}

/** All that a write is about, found inside its transaction; undefined when that takes long, and is to be done outside. */
export function findAtOnce(
  store: Store,
  collection: Collection | undefined,
  query: Query,
  mostFound: number,
): Place[] | undefined {
  const places: Place[] = [];
  let pauses = 0;
  for (const row of flowQuery(store, collection, query)) {
    if (row === pause) pauses += 1;
    else places.push({ record: row.record, position: row.position });
    if (pauses > mostPauses || places.length > mostFound) return undefined;
  }
  return places;
}

/** The document at a place as it is now; undefined when it went. */
export function rowAt(store: Store, collection: Collection, { record, position }: Place): Row | undefined {
  const bytes = store.records.read(collection, record);
  return bytes === undefined ? undefined : new Row(record, bytes, position);
}

/** The document as it is now, when the filter still matches it. */
export type Recheck = (collection: Collection, record: RecordId) => Row | undefined;

function recheckOf(store: Store, query: Query): Recheck {
  const matches = compileFilter(query.filter);
  return (collection, record) => {
    const bytes = store.records.read(collection, record);
    if (bytes === undefined) return undefined;
    const found: Found = { position: undefined };
    return matches(decodeDocument(bytes), found) ? new Row(record, bytes, found.position) : undefined;
  };
}

/**
 * Finds all that a write is about while others have their turn. Together they are what the filter matches in the one moment
 * in which this ends: what others wrote during the search is looked at again. `recheck` is for what they write later.
 */
export async function findInTurns(
  store: Store,
  find: () => Collection | undefined,
  query: Query,
): Promise<{ collection: Collection | undefined; records: RecordId[]; recheck: Recheck }> {
  const recheck = recheckOf(store, query);
  return again(async () => {
    const collection = find();
    if (collection === undefined) return { collection, records: [], recheck };
    const watch = store.records.watch(collection);
    try {
      const found = new Set<RecordId>();
      await drain(flowQuery(store, collection, query), ({ record }) => found.add(record));
      for (const record of watch.written) {
        if (recheck(collection, record) === undefined) found.delete(record);
        else found.add(record);
      }
      return { collection, records: [...found], recheck };
    } finally {
      watch.end();
    }
  });
}

/**
 * Finds the first document and hands it to `change`, which runs in a transaction, in the moment in which it is the first; with
 * no document when in that moment none matches. A short search is done in that transaction; a long one before it, and what
 * others wrote meanwhile is looked at again.
 */
export async function changeFirst<T>(
  store: Store,
  find: () => Collection | undefined,
  query: Query,
  change: (collection: Collection | undefined, row: Row | undefined) => T,
): Promise<T> {
  const atOnce = (most: number) =>
    store.write((): { value: T } | undefined => {
      const collection = find();
      const row = firstAtOnce(store, collection, query, most);
      return row === 'long' ? undefined : { value: change(collection, row) };
    });
  const short = await atOnce(mostPauses);
  if (short !== undefined) return short.value;
  for (let search = 0; search < mostSearches; search++) {
    const done = await again(() => changeAfterSearch(store, find, query, change));
    if (done !== undefined) return done.value;
  }
  const last = await atOnce(Number.POSITIVE_INFINITY);
  if (last === undefined) throw new Error('a search without an end ended');
  return last.value;
}

/** The first document; 'long' when that takes more than so many pauses. Only inside a transaction. */
export function firstAtOnce(
  store: Store,
  collection: Collection | undefined,
  query: Query,
  most = mostPauses,
): Row | 'long' | undefined {
  let pauses = 0;
  for (const row of flowQuery(store, collection, { ...query, limit: 1 })) {
    if (row !== pause) return row;
    pauses += 1;
    if (pauses > most) return 'long';
  }
  return undefined;
}

async function changeAfterSearch<T>(
  store: Store,
  find: () => Collection | undefined,
  query: Query,
  change: (collection: Collection | undefined, row: Row | undefined) => T,
): Promise<{ value: T } | undefined> {
  const searched = find();
  if (searched === undefined) return undefined;
  const recheck = recheckOf(store, query);
  const watch = store.records.watch(searched);
  try {
    let first: RecordId | undefined;
    await drain(flowQuery(store, searched, { ...query, limit: 1 }), ({ record }) => (first ??= record));
    return await store.write(() => {
      const collection = find();
      if (collection?.id !== searched.id) return undefined;
      const isSure = query.sort === undefined || !isDisturbed(collection, watch, recheck, first);
      return isSure ? pick(collection, watch, recheck, first, change) : undefined;
    });
  } finally {
    watch.end();
  }
}

/** What others wrote may come before the first of the search. */
function isDisturbed(
  collection: Collection,
  watch: Watch,
  recheck: Recheck,
  first: RecordId | undefined,
): boolean {
  for (const record of watch.written)
    if (record === first || recheck(collection, record) !== undefined) return true;
  return false;
}

function pick<T>(
  collection: Collection,
  watch: Watch,
  recheck: Recheck,
  first: RecordId | undefined,
  change: (collection: Collection, row: Row | undefined) => T,
): { value: T } | undefined {
  const candidates = first === undefined ? [...watch.written] : [first, ...watch.written];
  for (const record of candidates) {
    const row = recheck(collection, record);
    if (row !== undefined) return { value: change(collection, row) };
  }
  // The one that was found is no longer it, but the search did not go on to others.
  return first === undefined ? { value: change(collection, undefined) } : undefined;
}

/** Another index may serve it as well: unlike a cursor, a write that is under way has told nothing yet. */
async function again<T>(search: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await search();
    } catch (error) {
      const isKilled = error instanceof CommandError && error.codeName === 'QueryPlanKilled';
      if (!isKilled || tries === mostSearches) throw error;
    }
  }
}
