import { type Doc, isArray, isDoc, Regex, type Value } from '../bson/values.js';
import { CommandError } from '../errors/command-error.js';
import { isOperatorDoc } from '../match/matcher.js';
import { setAt } from './paths.js';
import { cloneValue } from './storable.js';

/** The document that an upsert starts from: what the filter says must be equal. */
export function seedOf(filter: Doc, isReplacement: boolean): Doc {
  const equalities = new Map<string, Value>();
  collect(filter, equalities);
  const seed: Doc = new Map();
  const id = equalities.get('_id');
  if (id !== undefined) seed.set('_id', cloneValue(id));
  if (isReplacement) return seed;
  for (const [path, value] of equalities) if (path !== '_id') setAt(seed, path.split('.'), cloneValue(value));
  return seed;
}

function collect(filter: Doc, equalities: Map<string, Value>): void {
  for (const [name, condition] of filter) {
    if (name === '$and' || (name === '$or' && isArray(condition) && condition.length === 1)) {
      if (isArray(condition)) for (const branch of condition) if (isDoc(branch)) collect(branch, equalities);
    } else if (!name.startsWith('$')) {
      const value = equalTo(condition);
      if (value !== undefined) add(name, value, equalities);
    }
  }
}

function equalTo(condition: Value): Value | undefined {
  if (condition instanceof Regex) return undefined;
  if (!isOperatorDoc(condition)) return condition;
  const equal = condition.get('$eq');
  if (equal !== undefined) return equal;
  for (const operator of ['$all', '$in']) {
    const list = condition.get(operator);
    const only = isArray(list) && list.length === 1 ? list[0] : undefined;
    if (only !== undefined && !(only instanceof Regex) && !isOperatorDoc(only)) return only;
  }
  return undefined;
}

function add(path: string, value: Value, equalities: Map<string, Value>): void {
  for (const taken of equalities.keys()) {
    if (taken === path || taken.startsWith(`${path}.`) || path.startsWith(`${taken}.`)) {
      throw new CommandError('BadValue', `cannot infer query fields to set, path '${path}' is matched twice`);
    }
  }
  equalities.set(path, value);
}
