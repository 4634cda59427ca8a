import { compareValues, sameValue } from '../bson/compare.js';
import { toDouble } from '../bson/numbers.js';
import { typeAlias } from '../bson/types.js';
import { type Doc, isArray, isDoc, isNumber, type Maybe, type Value } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import { elementTest } from '../match/filter.js';
import { isOperatorDoc, wholeNumber } from '../match/matcher.js';
import { compareSortKeys, sortKey, sortOf } from '../plan/sort.js';
import { checkStorable } from './storable.js';

/** A new value for the field, or undefined to leave it as it is. */
export type Change = (current: Maybe) => Value | undefined;

function arrayAt(operator: string, path: string, current: Maybe): Value[] {
  if (current === undefined) return [];
  if (isArray(current)) return [...current];
  throw new CommandError(
    operator === '$pop' ? 'TypeMismatch' : 'BadValue',
    `The field '${path}' must be an array but is of type ${typeAlias(current)} (${operator})`,
  );
}

export function push(path: string, operand: Value): Change {
  const modifiers = isOperatorDoc(operand) ? operand : undefined;
  if (modifiers === undefined) {
    checkStorable(operand, false);
    return (current) => [...arrayAt('$push', path, current), operand];
  }
  for (const name of modifiers.keys()) {
    if (!['$each', '$slice', '$sort', '$position'].includes(name)) throw unsupported(`'${name}' in $push`);
  }
  const items = eachOf('$push', modifiers);
  const position = optionalWhole(modifiers, '$position');
  const keep = optionalWhole(modifiers, '$slice');
  const order = modifiers.get('$sort');
  const sort = order === undefined ? undefined : sorter(order);
  return (current) => {
    const array = arrayAt('$push', path, current);
    array.splice(position ?? array.length, 0, ...items);
    sort?.(array);
    if (keep === undefined) return array;
    return keep >= 0 ? array.slice(0, keep) : array.slice(keep);
  };
}

export function addToSet(path: string, operand: Value): Change {
  const isEach = isOperatorDoc(operand);
  if (isEach && (operand.size !== 1 || !operand.has('$each'))) {
    throw unsupported(`'${[...operand.keys()].join("', '")}' in $addToSet`);
  }
  const items = isEach ? eachOf('$addToSet', operand) : [operand];
  if (!isEach) checkStorable(operand, false);
  return (current) => {
    const array = arrayAt('$addToSet', path, current);
    const before = array.length;
    for (const item of items) if (!array.some((existing) => sameValue(existing, item))) array.push(item);
    return array.length === before && current !== undefined ? undefined : array;
  };
}

export function pull(path: string, operand: Value): Change {
  const matches = elementTest(operand);
  return (current) => {
    if (current === undefined) return undefined;
    const array = arrayAt('$pull', path, current);
    const kept = array.filter((item) => !matches(item));
    return kept.length === array.length ? undefined : kept;
  };
}

export function pullAll(path: string, operand: Value): Change {
  if (!isArray(operand)) throw new CommandError('BadValue', '$pullAll requires an array argument');
  return (current) => {
    if (current === undefined) return undefined;
    const array = arrayAt('$pullAll', path, current);
    const kept = array.filter((item) => !operand.some((gone) => sameValue(item, gone)));
    return kept.length === array.length ? undefined : kept;
  };
}

export function pop(path: string, operand: Value): Change {
  const end = isNumber(operand) ? toDouble(operand) : 0;
  if (end !== 1 && end !== -1) throw new CommandError('FailedToParse', `$pop expects 1 or -1, for '${path}'`);
  return (current) => {
    if (current === undefined) return undefined;
    const array = arrayAt('$pop', path, current);
    if (array.length === 0) return undefined;
    return end === 1 ? array.slice(0, -1) : array.slice(1);
  };
}

function eachOf(operator: string, modifiers: Doc): Value[] {
  const items = modifiers.get('$each');
  if (!isArray(items))
    throw new CommandError('BadValue', `The argument to $each in ${operator} must be an array`);
  for (const item of items) checkStorable(item, false);
  return items;
}

function optionalWhole(modifiers: Doc, name: string): number | undefined {
  const value = modifiers.get(name);
  return value === undefined ? undefined : wholeNumber(value, name);
}

function sorter(order: Value): (array: Value[]) => void {
  if (isNumber(order)) {
    const direction = toDouble(order);
    if (direction !== 1 && direction !== -1)
      throw new CommandError('BadValue', 'The $sort element value must be either 1 or -1');
    return (array) => array.sort((a, b) => compareValues(a, b) * direction);
  }
  const fields = sortOf(order);
  return (array) => {
    // A value that is no document has none of the fields.
    const keyed = array.map((item) => ({ item, key: sortKey(isDoc(item) ? item : new Map(), fields) }));
    keyed.sort((a, b) => compareSortKeys(a.key, b.key, fields));
    array.splice(0, array.length, ...keyed.map(({ item }) => item));
  };
}
