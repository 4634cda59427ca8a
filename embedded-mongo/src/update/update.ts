import { sameValue } from '../bson/compare.js';
import { encodeDocument } from '../bson/encode.js';
import { type Doc, isArray, isDoc, type Value } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import { type ArrayFilters, compileArrayFilters, expandPath } from './array-filters.js';
import type { Change } from './array-operators.js';
import { changeOf } from './field-operators.js';
import {
  comparePaths,
  getAt,
  refuseConflicts,
  refuseMixedElements,
  resolvePath,
  setAt,
  unsetAt,
} from './paths.js';
import { checkId, checkStorable, cloneValue, fillTimestamps } from './storable.js';

/** An update, checked as far as it can be without a document. */
export interface Updater {
  isReplacement: boolean;
  /** The document after the update; `document` itself stays as it is. */
  apply(document: Doc, position: number | undefined, isInsert: boolean): Doc;
}

interface Step {
  name: string;
  change: Change | 'unset' | { to: string };
  onInsertOnly: boolean;
}

/** `arrayFilters` as the command gave them. */
export function compileUpdate(update: Value, arrayFilters?: Value): Updater {
  if (isArray(update)) throw unsupported('an update with an aggregation pipeline');
  if (!isDoc(update)) throw new CommandError('FailedToParse', 'the update must be a document');
  const [first] = update.keys();
  if (first?.startsWith('$') === true) return operatorUpdate(update, arrayFilters);
  if (arrayFilters !== undefined && !(isArray(arrayFilters) && arrayFilters.length === 0)) {
    throw new CommandError('FailedToParse', 'arrayFilters may not be specified for a replacement');
  }
  return replacement(update);
}

function replacement(update: Doc): Updater {
  checkStorable(update);
  return {
    isReplacement: true,
    apply(document, _position, isInsert) {
      const id = document.get('_id');
      const given = update.get('_id');
      if (id !== undefined && given !== undefined && !sameValue(id, given)) throw immutableId(isInsert);
      const next: Doc = new Map();
      const kept = id ?? given;
      if (kept !== undefined) next.set('_id', kept);
      for (const [name, value] of update) if (name !== '_id') next.set(name, cloneValue(value));
      fillTimestamps(next);
      return next;
    },
  };
}

function immutableId(isInsert: boolean): CommandError {
  return new CommandError(
    'ImmutableField',
    isInsert
      ? "The _id field cannot be changed from the query's by an upsert."
      : "Performing an update on the path '_id' would modify the immutable field '_id'",
  );
}

function operatorUpdate(update: Doc, arrayFilters: Value | undefined): Updater {
  const steps = [...update].flatMap(([operator, fields]) => stepsOf(operator, fields));
  refuseConflicts(steps.flatMap(touched).map((name) => name.split('.')));
  refuseMixedElements(steps.flatMap(touched));
  const filters = compileArrayFilters(
    arrayFilters,
    steps.map(({ name }) => name),
  );
  return {
    isReplacement: false,
    apply(document, position, isInsert) {
      const next = cloneValue(document);
      const resolved = steps
        .filter((step) => isInsert || !step.onInsertOnly)
        .flatMap((step) => pathsOf(step, document, position, filters))
        .sort((a, b) => comparePaths(a.path, b.path));
      refuseConflicts(resolved.map(({ path }) => path));
      for (const { step, path } of resolved) applyStep(next, path, step);
      const id = document.get('_id');
      if (id !== undefined && !isUnchanged(id, next.get('_id'))) throw immutableId(isInsert);
      checkId(next);
      return idFirst(next);
    },
  };
}

function pathsOf(
  step: Step,
  document: Doc,
  position: number | undefined,
  filters: ArrayFilters,
): { step: Step; path: string[] }[] {
  const path = resolvePath(step.name, position);
  return expandPath(document, path, filters).map((expanded) => ({ step, path: expanded }));
}

/** 1 and 1.0 are equal, yet swapping them is a change of the stored id. */
function isUnchanged(before: Value, after: Value | undefined): boolean {
  return (
    after !== undefined &&
    encodeDocument(new Map([['', before]])).equals(encodeDocument(new Map([['', after]])))
  );
}

function idFirst(document: Doc): Doc {
  const [first] = document.keys();
  const id = document.get('_id');
  if (first === '_id' || id === undefined) return document;
  const ordered: Doc = new Map([['_id', id]]);
  for (const [name, value] of document) if (name !== '_id') ordered.set(name, value);
  return ordered;
}

function stepsOf(operator: string, fields: Value): Step[] {
  if (!operator.startsWith('$')) {
    throw new CommandError(
      'FailedToParse',
      `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update`,
    );
  }
  if (!isDoc(fields)) {
    throw new CommandError(
      'FailedToParse',
      `Modifiers operate on fields but we found another type for ${operator}`,
    );
  }
  return [...fields].map(([name, operand]): Step => {
    // Checks the form of the path now; the position is filled in per document.
    resolvePath(name, 0);
    const onInsertOnly = operator === '$setOnInsert';
    if (operator === '$unset') return { name, change: 'unset', onInsertOnly };
    if (operator === '$rename') return { name, change: { to: renameTarget(name, operand) }, onInsertOnly };
    return { name, change: changeOf(operator, name, operand), onInsertOnly };
  });
}

function renameTarget(name: string, target: Value): string {
  if (typeof target !== 'string' || target === '')
    throw new CommandError('BadValue', 'The to field for $rename must be a string');
  resolvePath(target, 0);
  if (`${name}.${target}`.split('.').some((part) => part === '$' || part.startsWith('$['))) {
    throw new CommandError('BadValue', 'The source and destination of $rename may not be positional');
  }
  return target;
}

function touched(step: Step): string[] {
  return typeof step.change === 'object' ? [step.name, step.change.to] : [step.name];
}

function applyStep(next: Doc, path: readonly string[], { change }: Step): void {
  if (change === 'unset') return unsetAt(next, path);
  const current = getAt(next, path);
  if (typeof change === 'object') {
    refuseArrays(next, path);
    refuseArrays(next, change.to.split('.'));
    if (current === undefined) return;
    unsetAt(next, path);
    return setAt(next, change.to.split('.'), current);
  }
  const value = change(current);
  if (value !== undefined) setAt(next, path, cloneValue(value));
}

function refuseArrays(document: Doc, path: readonly string[]): void {
  for (let length = 1; length < path.length; length++) {
    if (isArray(getAt(document, path.slice(0, length)))) {
      throw new CommandError('BadValue', 'The source and destination of $rename cannot be inside an array');
    }
  }
}
