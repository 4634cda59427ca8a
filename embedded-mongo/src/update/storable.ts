import { type Doc, isArray, isDoc, Regex, type Value } from '../bson/values.js';
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
