import { compareValues } from '../bson/compare.js';
import type { Value } from '../bson/values.js';
import { after, encodeKey, maxKeyLength } from '../keys/encode-key.js';
import type { Index } from '../store/catalog.js';
import type { Interval } from '../store/key-value.js';
import { indexPrefix } from '../store/layout.js';
import type { Bound } from './bounds.js';

const maxIntervals = 2000;

/** What an index can narrow a filter down to. */
export interface Narrowed {
  intervals: Interval[];
  /** Leading fields that have one value each: what follows them is in order. */
  fixedFields: number;
  pointFields: number;
  hasRange: boolean;
  /** Some bounded field must be there, so a sparse index holds every match. */
  needsPresence: boolean;
}

export function narrow(index: Index, bounds: ReadonlyMap<string, Bound[]>): Narrowed {
  let prefixes: Buffer[] = [indexPrefix(index.id)];
  const narrowed: Narrowed = {
    intervals: [],
    fixedFields: 0,
    pointFields: 0,
    hasRange: false,
    needsPresence: false,
  };
  for (const [at, field] of index.fields.entries()) {
    const bound = forField(bounds.get(field.path.join('.')) ?? [], index.multikey[at] === true);
    if (bound === undefined || sharesArray(index, at)) break;
    if (bound.kind === 'range') {
      narrowed.hasRange = true;
      narrowed.needsPresence = true;
      narrowed.intervals = prefixes.map((prefix) => rangeUnder(prefix, bound, field.descending));
      return narrowed;
    }
    const points = distinctKeys(bound.values, field.descending);
    if (points.length * prefixes.length > maxIntervals) break;
    prefixes = prefixes.flatMap((prefix) => points.map((point) => Buffer.concat([prefix, point])));
    narrowed.pointFields += 1;
    if (prefixes.length === 1) narrowed.fixedFields += 1;
    if (!bound.takesMissing) narrowed.needsPresence = true;
  }
  const isWhole = index.unique && narrowed.pointFields === index.fields.length;
  narrowed.intervals = prefixes.map((prefix) => ({
    from: cut(prefix),
    to: after(cut(prefix)),
    isOneKey: isWhole && prefix.length === cut(prefix).length,
  }));
  return narrowed;
}

/** One bound for a field. On arrays two conditions may hold for two elements, so only one of them may narrow. */
function forField(bounds: readonly Bound[], isMultikey: boolean): Bound | undefined {
  const points = bounds
    .filter((bound) => bound.kind === 'points')
    .sort((a, b) => a.values.length - b.values.length);
  if (points[0] !== undefined) return points[0];
  const ranges = bounds.filter((bound) => bound.kind === 'range');
  const first = ranges[0];
  if (first === undefined || isMultikey) return first;
  return ranges.reduce((whole, range) => {
    if (range.type !== whole.type) return whole;
    return { ...whole, low: furthest(whole.low, range.low, 1), high: furthest(whole.high, range.high, -1) };
  }, first);
}

function furthest(left: Value | undefined, right: Value | undefined, direction: 1 | -1): Value | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return compareValues(left, right) * direction >= 0 ? left : right;
}

/** Two paths through one array may be met by different elements: only the first of them narrows. */
function sharesArray(index: Index, at: number): boolean {
  const field = index.fields[at];
  return index.fields.slice(0, at).some((earlier, before) => {
    const isMultikey = index.multikey[at] === true || index.multikey[before] === true;
    return isMultikey && earlier.path[0] === field?.path[0];
  });
}

function distinctKeys(values: readonly Value[], descending: boolean): Buffer[] {
  const keys = values.map((value) => encodeKey(value, descending)).sort(Buffer.compare);
  return keys.filter((key, at) => at === 0 || !key.equals(keys[at - 1] ?? Buffer.alloc(0)));
}

function rangeUnder(prefix: Buffer, range: Bound & { kind: 'range' }, descending: boolean): Interval {
  const kind = Buffer.of(descending ? ~range.type : range.type);
  const low = range.low === undefined ? kind : encodeKey(range.low, descending);
  const high = range.high === undefined ? kind : encodeKey(range.high, descending);
  const [from, to] = descending ? [high, low] : [low, high];
  return { from: cut(Buffer.concat([prefix, from])), to: after(cut(Buffer.concat([prefix, to]))) };
}

/** Stored keys are cut too; a cut bound is wider, and the document is checked anyway. */
function cut(key: Buffer): Buffer {
  return key.subarray(0, indexPrefix(0).length + maxKeyLength);
}
