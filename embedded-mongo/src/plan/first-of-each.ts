import { decodeSome } from '../bson/decode-some.js';
import { type Doc, isDoc, type Value } from '../bson/values.js';
import { compileFilter } from '../match/filter.js';
import { topFields } from '../match/top-fields.js';
import type { Collection, Index } from '../store/catalog.js';
import type { Store } from '../store/store.js';
import { boundsOf } from './bounds.js';
import { type Pause, pause } from './flow.js';
import { narrow } from './intervals.js';
import { candidates, type Query, Row } from './run.js';
import { sortOf } from './sort.js';
import { timeAllowed } from './time-allowed.js';

/** Each value opens a scan of its own, so others have their turn sooner than in a plain one. */
const pauseEvery = 64;

/** A plan that finds, for each of the values that the filter names, the row that the sort puts first. */
export interface FirstOfEach {
  readonly index: Index;
  readonly ofValues: Doc;
  readonly reverse: boolean;
}

/** The field of a `$group` that asks for nothing but the first row of each of its values; undefined for others. */
export function fieldOfFirsts(group: Value | undefined): string | undefined {
  if (!isDoc(group)) return undefined;
  const { _id: id, ...rest } = Object.fromEntries(group);
  const isFirst = (value: Value | undefined) => isDoc(value) && value.size === 1 && value.has('$first');
  if (typeof id !== 'string' || !/^\$\w+$/.test(id) || !Object.values(rest).every(isFirst)) return undefined;
  return id.slice(1);
}

/**
 * For a filter that names values of the field, and a sort that begins with it: an index of the same fields as the sort, all in
 * its directions or all against them.
 */
export function planFirsts(collection: Collection, query: Query, path: string): FirstOfEach | undefined {
  const wanted = query.filter.get(path);
  const sort = sortOf(query.sort);
  if (wanted === undefined || sort[0]?.path !== path || query.hint !== undefined) return undefined;
  if ((query.skip ?? 0) > 0 || (query.limit ?? 0) > 0) return undefined;
  const ofValues: Doc = new Map([[path, wanted]]);
  const [bound] = boundsOf(ofValues).get(path) ?? [];
  if (bound?.kind !== 'points' || bound.takesMissing) return undefined;
  const goesAlong = (index: Index, reverse: boolean) =>
    sort.every(({ path: sorted, descending }, at) => {
      const field = index.fields[at];
      return field?.path.join('.') === sorted && (field.descending !== descending) === reverse;
    });
  for (const index of collection.indexes) {
    if (index.sparse || index.partial !== undefined || index.isCut || index.multikey.includes(true)) continue;
    for (const reverse of [false, true]) if (goesAlong(index, reverse)) return { index, ofValues, reverse };
  }
  return undefined;
}

export function* firstOfEach(
  store: Store,
  collection: Collection,
  { filter, maxTimeMs }: Query,
  { index, ofValues, reverse }: FirstOfEach,
): Generator<Row | Pause> {
  const matches = compileFilter(filter);
  const names = [...topFields(filter)].map((name) => Buffer.from(name));
  const time = timeAllowed(maxTimeMs);
  const { intervals } = narrow(index, boundsOf(ofValues));
  let looked = 0;
  for (const interval of reverse ? intervals.toReversed() : intervals) {
    for (const { record, bytes } of candidates(store, collection, {
      index,
      intervals: [interval],
      reverse,
    })) {
      time.check();
      looked += 1;
      if (looked % pauseEvery === 0) yield pause;
      if (!matches(decodeSome(bytes, names), { position: undefined })) continue;
      time.rest();
      yield new Row(record, bytes, undefined);
      break;
    }
  }
}
