import { type Doc, isArray, isDoc, isNumber, type Value } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import { truthy } from '../match/matcher.js';
import { spread } from '../plan/flow.js';
import { refuseTooLarge } from '../plan/held-bytes.js';
import { compileProjection } from '../project/projection.js';
import { getAt, refuseConflicts, setAt, unsetAt } from '../update/paths.js';
import { cloneValue } from '../update/storable.js';
import { compileExpression, type Expression } from './expression.js';
import type { Scoped, Stage } from './stage.js';

interface Computed {
  path: string[];
  value: Expression;
}

/** `{a: {b: <expression>}}` and `{'a.b': <expression>}` alike. */
function* leaves(spec: Doc, prefix: string[] = []): Generator<{ path: string[]; value: Value }> {
  for (const [name, value] of spec) {
    const path = [...prefix, ...name.split('.')];
    if (path.some((part) => part === '' || part.startsWith('$'))) {
      throw new CommandError('Location16410', `the field path '${path.join('.')}' is not allowed here`);
    }
    if (isDoc(value) && value.size === 0)
      throw new CommandError(
        'Location51270',
        `An empty object is not a valid value. Found it at '${path.join('.')}'`,
      );
    const isNested = isDoc(value) && ![...value.keys()].some((key) => key.startsWith('$'));
    if (isNested) yield* leaves(value, path);
    else yield { path, value };
  }
}

export function addFields(name: string, spec: Value, scoped: Scoped): Stage {
  if (!isDoc(spec)) throw new CommandError('BadValue', `${name} specification stage must be an object`);
  const computed = [...leaves(spec)].map(
    ({ path, value }): Computed => ({ path, value: compileExpression(value) }),
  );
  refuseConflicts(computed.map(({ path }) => path));
  return (rows) =>
    spread(rows, (row) => {
      const next = cloneValue(row);
      putAll(next, computed, row, scoped);
      return [next];
    });
}

export function project(spec: Value, scoped: Scoped): Stage {
  if (!isDoc(spec) || spec.size === 0)
    throw new CommandError('BadValue', '$project specification must be an object that is not empty');
  const plain: Doc = new Map();
  const computed: Computed[] = [];
  for (const { path, value } of leaves(spec)) {
    if (isNumber(value) || typeof value === 'boolean') plain.set(path.join('.'), truthy(value));
    else computed.push({ path, value: compileExpression(value) });
  }
  refuseConflicts([...computed.map(({ path }) => path), ...[...plain.keys()].map((path) => path.split('.'))]);
  const keptId = plain.get('_id');
  if (computed.length > 0 && [...plain].some(([path, isKept]) => isKept === false && path !== '_id')) {
    throw new CommandError('Location31254', 'Cannot do exclusion on a field in an inclusion projection');
  }
  // With nothing but computed fields only `_id` is kept beside them.
  if (computed.length > 0 && plain.size === 0 && !computed.some(({ path }) => path[0] === '_id'))
    plain.set('_id', true);
  const nothing = computed.length > 0 && (plain.size === 0 || (plain.size === 1 && keptId === false));
  const shape = nothing ? (): Doc => new Map() : compileProjection(plain);
  if (shape === undefined) throw new CommandError('BadValue', '$project specification is empty');
  return (rows) =>
    spread(rows, (row) => {
      const next = cloneValue(shape(row));
      putAll(next, computed, row, scoped);
      return [next];
    });
}

/** All are computed from the row as it was, and then put in place. */
function putAll(next: Doc, computed: readonly Computed[], row: Doc, scoped: Scoped): void {
  const scope = scoped(row);
  for (const { path, value } of computed) {
    const found = value(scope);
    refuseArrays(row, path);
    makeWay(next, path);
    if (found === undefined) unsetAt(next, path);
    else setAt(next, path, cloneValue(found));
  }
  refuseTooLarge(next);
}

/** In MongoDB each element of an array on the way would get the field. */
function refuseArrays(row: Doc, path: readonly string[]): void {
  for (let length = 1; length < path.length; length++)
    if (isArray(getAt(row, path.slice(0, length))))
      throw unsupported(`a computed field inside an array, '${path.join('.')}',`);
}

/** As in MongoDB, what is on the way becomes an object, also for a value that is missing. */
function makeWay(next: Doc, path: readonly string[]): void {
  for (let length = 1; length < path.length; length++) {
    const way = path.slice(0, length);
    if (!isDoc(getAt(next, way))) setAt(next, way, new Map());
  }
}
