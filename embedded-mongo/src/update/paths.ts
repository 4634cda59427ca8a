import { type Doc, isArray, isDoc, type Maybe, type Value } from '../bson/values.js';
import { CommandError } from '../errors/command-error.js';
import { isPosition } from '../match/path.js';

const maxPadding = 1_500_000;

/** The path of an update, checked; `$` becomes the position that the filter matched. */
export function resolvePath(name: string, position: number | undefined): string[] {
  const parts = name.split('.');
  if (parts.includes('')) {
    throw new CommandError(
      'EmptyFieldName',
      `The update path '${name}' contains an empty field name, which is not allowed.`,
    );
  }
  return parts.map((part, index) => {
    if (!part.startsWith('$')) return part;
    const isInArray = part === '$' || /^\$\[[A-Za-z0-9]*\]$/.test(part);
    if (!isInArray && part !== '$id' && part !== '$ref' && part !== '$db') {
      throw new CommandError(
        'DollarPrefixedFieldName',
        `The dollar ($) prefixed field '${part}' in '${name}' is not valid for storage.`,
      );
    }
    if (!isInArray) return part;
    if (index === 0)
      throw new CommandError(
        'BadValue',
        `Cannot have positional (i.e. '${part}') element in the first position in path '${name}'`,
      );
    // Those with brackets stand for several positions: they are filled in by `expandPath`.
    if (part !== '$') return part;
    if (position === undefined) {
      throw new CommandError(
        'BadValue',
        'The positional operator did not find the match needed from the query.',
      );
    }
    return String(position);
  });
}

/** The value at a path of positions and names; never walks through array elements by itself. */
export function getAt(document: Doc, path: readonly string[]): Maybe {
  let at: Maybe = document;
  for (const part of path) {
    if (isDoc(at)) at = at.get(part);
    else if (isArray(at) && isPosition(part)) at = at[Number(part)];
    else return undefined;
  }
  return at;
}

/** Puts a value at a path and makes what is missing on the way. */
export function setAt(document: Doc, path: readonly string[], value: Value): void {
  let at: Value = document;
  for (const [index, part] of path.entries()) {
    const isLast = index === path.length - 1;
    if (isDoc(at)) {
      const next: Maybe = isLast ? value : (at.get(part) ?? missing(at, part));
      at.set(part, next);
      at = next;
    } else if (isArray(at) && isPosition(part)) {
      const place = Number(part);
      pad(at, place);
      const next: Maybe = isLast ? value : place < at.length ? (at[place] ?? null) : new Map();
      at[place] = next;
      at = next;
    } else {
      throw new CommandError(
        'PathNotViable',
        `Cannot create field '${part}' in element {${path[index - 1] ?? ''}: …}`,
      );
    }
  }
}

/** A null on the way is a value: nothing can be made inside it. */
function missing(at: Doc, part: string): Value {
  return at.has(part) ? null : new Map();
}

function pad(array: Value[], place: number): void {
  if (place - array.length > maxPadding) {
    throw new CommandError('BadValue', `cannot add ${place - array.length} nulls to an array at once`);
  }
  while (array.length < place) array.push(null);
}

/** Removes a field; an array element becomes null, so that the others keep their places. */
export function unsetAt(document: Doc, path: readonly string[]): void {
  const parent = getAt(document, path.slice(0, -1));
  const last = path.at(-1) ?? '';
  if (isDoc(parent)) parent.delete(last);
  else if (isArray(parent) && isPosition(last) && Number(last) < parent.length) parent[Number(last)] = null;
}

/** Order in which MongoDB applies changes, and so adds new fields: by name, positions by number. */
export function comparePaths(left: readonly string[], right: readonly string[]): number {
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const a = left[at] ?? '';
    const b = right[at] ?? '';
    if (a === b) continue;
    if (isPosition(a) && isPosition(b)) return Number(a) - Number(b);
    return a < b ? -1 : 1;
  }
  return left.length - right.length;
}

/** `a.$[]` and `a.$[e]` stand for elements of `a`, and go together with no path that names a field or position of `a` itself. */
export function refuseMixedElements(names: readonly string[]): void {
  const seen = new Map<string, boolean>();
  for (const name of names) {
    const parts = name.split('.');
    for (const [index, part] of parts.entries()) {
      const parent = parts.slice(0, index).join('.');
      const isElements = part.startsWith('$[');
      if ((seen.get(parent) ?? isElements) !== isElements) {
        throw new CommandError(
          'ConflictingUpdateOperators',
          `Updating the path '${name}' would create a conflict at '${parent}'`,
        );
      }
      seen.set(parent, isElements);
    }
  }
}

export function refuseConflicts(paths: readonly (readonly string[])[]): void {
  const sorted = paths.map((path) => path.join('.')).toSorted();
  const seen = new Set<string>();
  for (const path of sorted) {
    const parts = path.split('.');
    for (let length = 1; length <= parts.length; length++) {
      const start = parts.slice(0, length).join('.');
      if (!seen.has(start)) continue;
      throw new CommandError(
        'ConflictingUpdateOperators',
        `Updating the path '${path}' would create a conflict at '${start}'`,
      );
    }
    seen.add(path);
  }
}
