import { compareNumbers } from './numbers.js';
import { rank, rankOf } from './types.js';
import {
  Binary,
  DateTime,
  type Doc,
  isDoc,
  isNumber,
  type Maybe,
  ObjectId,
  Regex,
  Timestamp,
  type Value,
} from './values.js';

/** MongoDB's total order over BSON values: first the type, then the value. Missing equals null. */
export function compareValues(left: Maybe, right: Maybe): number {
  const byType = rankOf(left) - rankOf(right);
  return byType === 0 ? compareSame(left, right) : byType;
}

export function sameValue(left: Maybe, right: Maybe): boolean {
  return compareValues(left, right) === 0;
}

function compareSame(left: Maybe, right: Maybe): number {
  if (typeof left === 'string' && typeof right === 'string') return compareStrings(left, right);
  if (isNumber(left) && isNumber(right)) return compareNumbers(left, right);
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  if (left instanceof ObjectId && right instanceof ObjectId) return order(left.hex, right.hex);
  if (left instanceof DateTime && right instanceof DateTime) return order(left.ms, right.ms);
  if (isDoc(left) && isDoc(right)) return compareDocs(left, right);
  if (Array.isArray(left) && Array.isArray(right)) return compareArrays(left, right);
  if (left instanceof Binary && right instanceof Binary) {
    return (
      left.bytes.length - right.bytes.length ||
      left.subtype - right.subtype ||
      Buffer.compare(left.bytes, right.bytes)
    );
  }
  if (left instanceof Timestamp && right instanceof Timestamp) return order(left.value, right.value);
  if (left instanceof Regex && right instanceof Regex) {
    return compareStrings(left.pattern, right.pattern) || compareStrings(left.flags, right.flags);
  }
  return 0;
}

function order<T extends string | bigint>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** By UTF-8 bytes, as MongoDB does; JavaScript's own `<` puts surrogates in the wrong place. */
export function compareStrings(left: string, right: string): number {
  if (left === right) return 0;
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index++) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a !== b) return a >= 0xd800 && b >= 0xd800 ? lifted(a) - lifted(b) : a - b;
  }
  return left.length - right.length;
}

/** Surrogates stand for code points above U+FFFF, so they come after U+E000–U+FFFF. */
function lifted(unit: number): number {
  return unit >= 0xe000 ? unit - 0x2000 : unit + 0x2000;
}

function compareDocs(left: Doc, right: Doc): number {
  const others = right.entries();
  for (const [name, value] of left) {
    const other = others.next();
    if (other.done === true) return 1;
    const [otherName, otherValue] = other.value;
    const found =
      rankOf(value) - rankOf(otherValue) || compareStrings(name, otherName) || compareSame(value, otherValue);
    if (found !== 0) return found;
  }
  return others.next().done === true ? 0 : -1;
}

function compareArrays(left: readonly Value[], right: readonly Value[]): number {
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index++) {
    const found = compareValues(left[index], right[index]);
    if (found !== 0) return found;
  }
  return left.length - right.length;
}

/** True where a value has the type of null; used by `$eq: null` and its kin. */
export function isNullish(value: Maybe): boolean {
  return rankOf(value) === rank.null;
}
