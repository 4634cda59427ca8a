import { compareValues } from '../bson/compare.js';
import { toDouble } from '../bson/numbers.js';
import { rank, rankOf, typeNumber } from '../bson/types.js';
import { isArray, isNumber, type Maybe, ObjectId, type Value } from '../bson/values.js';

/** Does one value, found at a path, satisfy a condition? */
export type Test = (value: Maybe) => boolean;

export type Comparison = '$eq' | '$gt' | '$gte' | '$lt' | '$lte';

/** Comparisons stay inside one type; NaN only equals NaN; missing counts as null. */
export function comparison(kind: Comparison, wanted: Value): Test {
  const wantedRank = rankOf(wanted);
  const takesEqual = kind === '$eq' || kind === '$gte' || kind === '$lte';
  if (wantedRank === rank.null) return (value) => takesEqual && rankOf(value) === rank.null;
  const wantedNan = isNan(wanted);
  return (value) => {
    if (value === undefined || rankOf(value) !== wantedRank) return false;
    if (wantedRank === rank.number && (wantedNan || isNan(value)))
      return takesEqual && wantedNan && isNan(value);
    const found = compareValues(value, wanted);
    if (found === 0) return takesEqual;
    return found > 0 ? kind === '$gt' || kind === '$gte' : kind === '$lt' || kind === '$lte';
  };
}

function isNan(value: Maybe): boolean {
  return isNumber(value) && Number.isNaN(toDouble(value));
}

export function oneOf(values: readonly Value[], patterns: readonly Test[]): Test {
  const strings = new Set(values.filter((value) => typeof value === 'string'));
  const ids = new Set(values.filter((value) => value instanceof ObjectId).map(({ hex }) => hex));
  const others = values
    .filter((value) => typeof value !== 'string' && !(value instanceof ObjectId))
    .map((value) => comparison('$eq', value));
  return (value) => {
    if (value instanceof ObjectId) return ids.has(value.hex);
    if (typeof value === 'string') return strings.has(value) || patterns.some((test) => test(value));
    return others.some((test) => test(value)) || patterns.some((test) => test(value));
  };
}

export function ofType(types: ReadonlySet<number>): Test {
  return (value) => value !== undefined && types.has(typeNumber(value));
}

export function ofSize(size: number): Test {
  return (value) => isArray(value) && value.length === size;
}

/** Both sides are cut to whole numbers, as MongoDB does. */
export function modulo(divisor: number, remainder: number): Test {
  return (value) => {
    if (!isNumber(value)) return false;
    if (typeof value === 'bigint') return Number(value % BigInt(divisor)) === remainder;
    const double = toDouble(value);
    // `+ 0` because -4 % 2 is -0.
    return Number.isFinite(double) && (Math.trunc(double) % divisor) + 0 === remainder;
  };
}
