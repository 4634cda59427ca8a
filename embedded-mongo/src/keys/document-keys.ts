import { type Doc, isArray, isDoc, type Maybe, type Value } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import { type KeyValue, nothing } from './encode-key.js';

/** As MongoDB limits the keys that one document may give an index. */
const maxKeys = 100_000;

/** The keys one document has for a list of paths: one row of values per combination that its arrays give. */
export interface DocumentKeys {
  rows: KeyValue[][];
  /** Per path: did it go through an array? */
  multikey: boolean[];
  /** No path led to anything: a sparse index leaves the document out. */
  isAbsent: boolean;
}

export function documentKeys(document: Doc, paths: readonly (readonly string[])[]): DocumentKeys {
  const multikey = paths.map(() => false);
  const found = { any: false };
  const rows: KeyValue[][] = [];
  expand(
    paths.map((path) => ({ at: document, rest: path })),
    rows,
    multikey,
    found,
  );
  return { rows, multikey, isAbsent: !found.any };
}

/** Where one path stands: a value, and what is left to walk. */
interface Step {
  at: Maybe;
  rest: readonly string[];
}

function expand(steps: Step[], rows: KeyValue[][], multikey: boolean[], found: { any: boolean }): void {
  let array: Value[] | undefined;
  const stopped: Step[] = steps.map((step) => {
    const stop = walk(step);
    if (isArray(stop.at)) {
      // Two arrays side by side would need every combination of both.
      if (array !== undefined && array !== stop.at) {
        throw new CommandError('CannotIndexParallelArrays', 'cannot index parallel arrays');
      }
      if (/^\d+$/.test(stop.rest[0] ?? '')) throw unsupported('an index or sort by a position in an array');
      array = stop.at;
    }
    return stop;
  });
  if (array === undefined) {
    for (const { at } of stopped) if (at !== undefined) found.any = true;
    rows.push(stopped.map(({ at }) => at ?? null));
    return;
  }
  const items: (Value | typeof nothing)[] = array.length === 0 ? [nothing] : array;
  stopped.forEach((step, index) => {
    if (step.at === array) multikey[index] = true;
  });
  for (const item of items) expandItem(stopped, array, item, rows, multikey, found);
}

function expandItem(
  stopped: readonly Step[],
  array: Value[],
  item: Value | typeof nothing,
  rows: KeyValue[][],
  multikey: boolean[],
  found: { any: boolean },
): void {
  const fixed = new Map<number, KeyValue>();
  const next = stopped.map((step, index): Step => {
    if (step.at !== array) return { at: step.at, rest: [] };
    if (step.rest.length === 0) {
      fixed.set(index, item);
      return { at: undefined, rest: [] };
    }
    return item !== nothing && isDoc(item) ? { at: item, rest: step.rest } : { at: undefined, rest: [] };
  });
  if (fixed.size > 0) found.any = true;
  const inner: KeyValue[][] = [];
  expand(next, inner, multikey, found);
  if (rows.length + inner.length > maxKeys)
    throw new CommandError(
      'CannotBuildIndexKeys',
      `a document gives more than ${maxKeys} keys to an index or a sort`,
    );
  for (const row of inner) rows.push(row.map((value, index) => fixed.get(index) ?? value));
}

function walk(step: Step): Step {
  let at = step.at;
  let index = 0;
  while (index < step.rest.length && isDoc(at)) {
    at = at.get(step.rest[index] ?? '');
    index += 1;
  }
  const rest = step.rest.slice(index);
  // A scalar in the middle of a path: there is nothing below it.
  return { at: rest.length > 0 && !isArray(at) ? undefined : at, rest };
}
