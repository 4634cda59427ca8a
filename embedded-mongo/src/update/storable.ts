import { type Doc, isArray, isDoc, Regex, Timestamp, type Value } from '../bson/values.js';
import { CommandError } from '../errors/command-error.js';

const references = new Set(['$ref', '$id', '$db']);

/** Names with `$` would be read as operators later; only references may have them. */
export function checkStorable(value: Value, isTop = true): void {
  if (isArray(value)) {
    for (const item of value) checkStorable(item, false);
  } else if (isDoc(value)) {
    for (const [name, item] of value) {
      if (name.startsWith('$') && (isTop || !references.has(name))) {
        throw new CommandError(
          'DollarPrefixedFieldName',
          `The dollar ($) prefixed field '${name}' is not valid for storage: it is not supported by the embedded store`,
        );
      }
      checkStorable(item, false);
    }
  }
}

let counter = 0n;

/** As MongoDB does with what is inserted whole: an empty timestamp at the top, other than in _id, becomes the present moment. */
export function fillTimestamps(document: Doc): void {
  for (const [name, value] of document) {
    if (name === '_id' || !(value instanceof Timestamp) || value.value !== 0n) continue;
    counter = (counter + 1n) & 0xffff_ffffn;
    document.set(name, new Timestamp((BigInt(Math.floor(Date.now() / 1000)) << 32n) | counter));
  }
}

export function checkId(document: Doc): void {
  const id = document.get('_id');
  if (isArray(id) || id instanceof Regex) {
    const type = isArray(id) ? 'array' : 'regex';
    throw new CommandError('InvalidIdField', `The '_id' value cannot be of type ${type}`);
  }
}

/** A copy in which nothing is shared that an update could change. */
export function cloneValue<T extends Value>(value: T): T;
export function cloneValue(value: Value): Value {
  if (isArray(value)) return value.map((item) => cloneValue(item));
  if (isDoc(value))
    return new Map([...value].map(([name, item]): [string, Value] => [name, cloneValue(item)]));
  return value;
}
