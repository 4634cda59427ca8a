import { type Doc, isArray, isDoc, type Value } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import { truthy } from '../match/matcher.js';
import { spread } from '../plan/flow.js';
import { getAt, setAt, unsetAt } from '../update/paths.js';
import { cloneValue } from '../update/storable.js';
import type { Stage } from './stage.js';

export function unwind(spec: Value): Stage {
  const options: Doc = isDoc(spec) ? spec : new Map([['path', spec]]);
  for (const name of options.keys()) {
    if (!['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'].includes(name))
      throw unsupported(`'${name}' in $unwind`);
  }
  const text = options.get('path');
  if (typeof text !== 'string' || !text.startsWith('$') || text.startsWith('$$') || text.length < 2) {
    throw new CommandError('BadValue', "path option to $unwind stage should be prefixed with a '$'");
  }
  const path = text.slice(1).split('.');
  const index = options.get('includeArrayIndex');
  if (index !== undefined && (typeof index !== 'string' || index === '' || index.startsWith('$'))) {
    throw new CommandError('BadValue', 'includeArrayIndex of $unwind must be a field name');
  }
  const indexPath = typeof index === 'string' ? index.split('.') : undefined;
  const keepsEmpty = truthy(options.get('preserveNullAndEmptyArrays'));
  return (rows) => spread(rows, (row) => unwindRow(row, path, indexPath, keepsEmpty));
}

function* unwindRow(
  row: Doc,
  path: string[],
  indexPath: string[] | undefined,
  keepsEmpty: boolean,
): Generator<Doc> {
  refuseArrayOnWay(row, path);
  const value = getAt(row, path);
  if (isArray(value) && value.length > 0) {
    // Without the array, so that the work does not grow with its square.
    const rest = cloneWithout(row, path);
    for (const [at, item] of value.entries()) {
      const next = cloneValue(rest);
      setAt(next, path, item);
      if (indexPath !== undefined) setAt(next, indexPath, BigInt(at));
      yield next;
    }
    return;
  }
  const isEmpty = value === undefined || value === null || isArray(value);
  if (isEmpty && !keepsEmpty) return;
  const next = cloneValue(row);
  if (isArray(value)) unsetAt(next, path);
  if (indexPath !== undefined) setAt(next, indexPath, null);
  yield next;
}

/** A copy with null at the path, which is there. */
function cloneWithout(row: Doc, path: readonly string[]): Doc {
  const copy: Doc = new Map(row);
  const [name = '', ...deeper] = path;
  const inner = row.get(name) ?? null;
  copy.set(name, deeper.length > 0 && isDoc(inner) ? cloneWithout(inner, deeper) : null);
  return copy;
}

function refuseArrayOnWay(row: Doc, path: readonly string[]): void {
  for (let length = 1; length < path.length; length++) {
    if (isArray(getAt(row, path.slice(0, length)))) throw unsupported('$unwind of a path through an array');
  }
}
