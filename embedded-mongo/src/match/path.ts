import { type Doc, isArray, isDoc, type Maybe, type Value } from '../bson/values.js';

/** Gets each value at a path; returns true to stop. `position`: where in the first array that the path went through. */
export type Visit = (value: Maybe, position: number | undefined) => boolean;

export function splitPath(path: string): string[] {
  return path.split('.');
}

/**
 * Walks a dotted path as MongoDB's matcher does: through each element of arrays on the way, and by position where a
 * part is a number. With `intoLeaf`, an array at the end gives its elements first and then itself.
 */
export function visitPath(document: Doc, path: readonly string[], intoLeaf: boolean, visit: Visit): boolean {
  return fromDoc(document, path, 0, intoLeaf, undefined, visit);
}

function fromDoc(
  document: Doc,
  path: readonly string[],
  depth: number,
  intoLeaf: boolean,
  position: number | undefined,
  visit: Visit,
): boolean {
  let at: Maybe = document;
  let index = depth;
  while (index < path.length && isDoc(at)) {
    at = at.get(path[index] ?? '');
    index += 1;
  }
  if (isArray(at)) return fromArray(at, path, index, intoLeaf, position, visit);
  return visit(index < path.length ? undefined : at, position);
}

function fromArray(
  array: Value[],
  path: readonly string[],
  depth: number,
  intoLeaf: boolean,
  position: number | undefined,
  visit: Visit,
): boolean {
  if (depth === path.length) {
    if (intoLeaf) {
      for (let index = 0; index < array.length; index++)
        if (visit(array[index], position ?? index)) return true;
    }
    return visit(array, position);
  }
  const part = path[depth] ?? '';
  const wanted = isPosition(part) ? Number(part) : -1;
  for (let index = 0; index < array.length; index++) {
    const item = array[index];
    if (isDoc(item) && fromDoc(item, path, depth, intoLeaf, position ?? index, visit)) return true;
    if (index === wanted && atPosition(item, path, depth + 1, intoLeaf, position, visit)) return true;
  }
  return false;
}

/** A position named in the path itself is no implicit walk: its array is not entered when the path ends there. */
function atPosition(
  item: Maybe,
  path: readonly string[],
  depth: number,
  intoLeaf: boolean,
  position: number | undefined,
  visit: Visit,
): boolean {
  if (depth === path.length) return visit(item, position);
  if (isDoc(item)) return fromDoc(item, path, depth, intoLeaf, position, visit);
  return isArray(item) && fromArray(item, path, depth, intoLeaf, position, visit);
}

export function isPosition(part: string): boolean {
  return part === '0' || /^[1-9]\d{0,8}$/.test(part);
}
