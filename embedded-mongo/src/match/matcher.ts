import { isNullish } from '../bson/compare.js';
import { toDouble } from '../bson/numbers.js';
import { type Doc, isDoc, isNumber, type Maybe, type Value } from '../bson/values.js';
import { CommandError } from '../errors/command-error.js';

export interface Found {
  /** What the positional `$` stands for: the place in the array that the filter matched in. */
  position: number | undefined;
}

/** A filter, compiled. `found` learns the position of the matching array element. */
export type Matcher = (document: Doc, found?: Found) => boolean;

export function all(parts: readonly Matcher[]): Matcher {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  return (document, found) => parts.every((matches) => matches(document, found));
}

/** True for `{$gt: 1}`, false for `{a: 1}` and for a reference `{$ref: …}`, which is a value. */
export function isOperatorDoc(value: Maybe): value is Doc {
  if (!isDoc(value)) return false;
  const [first] = value.keys();
  return first?.startsWith('$') === true && first !== '$ref' && first !== '$id' && first !== '$db';
}

export function truthy(value: Maybe): boolean {
  if (value === false || isNullish(value)) return false;
  return isNumber(value) ? toDouble(value) !== 0 : true;
}

export function wholeNumber(value: Value, what: string): number {
  const double = isNumber(value) ? toDouble(value) : Number.NaN;
  if (!Number.isSafeInteger(double)) throw new CommandError('BadValue', `${what} must be a whole number`);
  return double;
}
