import { toDouble } from '../bson/numbers.js';
import { rank, rankOf } from '../bson/types.js';
import { Decimal, type Doc, isArray, isNumber, Regex, type Value } from '../bson/values.js';
import { isOperatorDoc } from '../match/matcher.js';

/** Values that one condition allows: single points, or a range inside one type. Wider than the condition is fine. */
export type Bound =
  | { kind: 'points'; values: Value[] /** a field that is not there passes too */; takesMissing: boolean }
  | { kind: 'range'; low: Value | undefined; high: Value | undefined; type: number };

/** The conditions that must all hold, by path, in a form that an index can use. Others are left to the matcher. */
export function boundsOf(filter: Doc): Map<string, Bound[]> {
  const bounds = new Map<string, Bound[]>();
  collect(filter, bounds);
  return bounds;
}

function collect(filter: Doc, bounds: Map<string, Bound[]>): void {
  for (const [name, condition] of filter) {
    if (name === '$and' && isArray(condition)) {
      for (const branch of condition) if (branch instanceof Map) collect(branch, bounds);
    } else if (!name.startsWith('$')) {
      const found = isOperatorDoc(condition) ? fromOperators(condition) : fromPoint('$eq', condition);
      if (found.length > 0) bounds.set(name, [...(bounds.get(name) ?? []), ...found]);
    }
  }
}

function fromOperators(condition: Doc): Bound[] {
  const found: Bound[] = [];
  for (const [name, operand] of condition) {
    if (name === '$eq' || name === '$gt' || name === '$gte' || name === '$lt' || name === '$lte') {
      found.push(...fromPoint(name, operand));
    } else if (name === '$in' && isArray(operand) && operand.every((item) => isPointable(item))) {
      found.push({ kind: 'points', values: operand, takesMissing: operand.includes(null) });
    }
  }
  return found;
}

function fromPoint(name: string, operand: Value): Bound[] {
  if (!isPointable(operand)) return [];
  if (name === '$eq') return [{ kind: 'points', values: [operand], takesMissing: operand === null }];
  if (operand === null) {
    // `$gte: null` and `$lte: null` are the same as being null; `$gt` and `$lt` hold for nothing.
    return name === '$gte' || name === '$lte' ? [{ kind: 'points', values: [null], takesMissing: true }] : [];
  }
  // No range holds beside NaN, and NaN only meets itself.
  if (isNumber(operand) && Number.isNaN(toDouble(operand))) return [];
  const type = rankOf(operand);
  if (type === rank.object) return [];
  return name === '$gt' || name === '$gte'
    ? [{ kind: 'range', low: operand, high: undefined, type }]
    : [{ kind: 'range', low: undefined, high: operand, type }];
}

/** Arrays match by element or whole, and patterns in their own way: these are not looked up by key. */
function isPointable(value: Value): boolean {
  if (isArray(value) || value instanceof Regex || isUnordered(value)) return false;
  const type = rankOf(value);
  return type !== rank.minKey && type !== rank.maxKey;
}

/** A Decimal128 has no key, nor has a document with one inside. */
function isUnordered(value: Value): boolean {
  if (value instanceof Map) return [...value.values()].some((item) => isUnordered(item));
  return isArray(value) ? value.some((item) => isUnordered(item)) : value instanceof Decimal;
}
