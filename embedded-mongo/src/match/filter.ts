import { isNullish } from '../bson/compare.js';
import { toDouble } from '../bson/numbers.js';
import { type Doc, isArray, isDoc, isNumber, type Maybe, type Value } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import { fieldCondition } from './operators.js';

export interface Found {
  /** What the positional `$` stands for: the place in the array that the filter matched in. */
  position: number | undefined;
}

/** A filter, compiled. `found` learns the position of the matching array element. */
export type Matcher = (document: Doc, found?: Found) => boolean;

/** Compiles a filter; throws for anything that it would not evaluate exactly as MongoDB does. */
export function compileFilter(filter: Doc): Matcher {
  const parts: Matcher[] = [];
  for (const [name, condition] of filter) parts.push(compilePart(name, condition));
  return all(parts);
}

function compilePart(name: string, condition: Value): Matcher {
  switch (name) {
    case '$and':
      return all(branches(name, condition));
    case '$or': {
      const options = branches(name, condition);
      return (document, found) => options.some((matches) => matches(document, found));
    }
    case '$nor': {
      const options = branches(name, condition);
      return (document) => !options.some((matches) => matches(document));
    }
    case '$comment':
      return () => true;
    default:
  }
  if (name.startsWith('$')) throw unsupported(`the filter operator '${name}'`);
  return fieldCondition(name, condition);
}

function branches(name: string, condition: Value): Matcher[] {
  if (!isArray(condition) || condition.length === 0) {
    throw new CommandError('BadValue', `${name} must be a nonempty array`);
  }
  return condition.map((branch) => {
    if (!isDoc(branch)) throw new CommandError('BadValue', `${name} entries need to be full objects`);
    return compileFilter(branch);
  });
}

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
