import { type Doc, isArray, isDoc, type Value } from '../bson/values.js';
import { CommandError } from '../errors/command-error.js';
import { compileFilter } from '../match/filter.js';
import type { Matcher } from '../match/matcher.js';
import { topFields } from '../match/top-fields.js';
import { getAt } from './paths.js';

/** `arrayFilters`, by the identifier that `$[identifier]` names. */
export type ArrayFilters = ReadonlyMap<string, Matcher>;

/** Compiles `arrayFilters`; `paths` are those of the update, in which each identifier must be used. */
export function compileArrayFilters(given: Value | undefined, paths: readonly string[]): ArrayFilters {
  const filters = new Map<string, Matcher>();
  if (given !== undefined && !isArray(given))
    throw new CommandError('TypeMismatch', "'arrayFilters' must be an array of documents");
  for (const filter of given ?? []) {
    if (!isDoc(filter))
      throw new CommandError('TypeMismatch', "'arrayFilters' must be an array of documents");
    const identifier = identifierOf(filter);
    if (filters.has(identifier)) {
      throw new CommandError(
        'FailedToParse',
        `Found multiple array filters with the same top-level field name ${identifier}`,
      );
    }
    filters.set(identifier, compileFilter(filter));
  }
  const used = new Set(paths.flatMap((path) => path.split('.')).flatMap((part) => namedIn(part) ?? []));
  for (const identifier of filters.keys()) {
    if (used.has(identifier)) continue;
    throw new CommandError(
      'FailedToParse',
      `The array filter for identifier '${identifier}' was not used in the update`,
    );
  }
  for (const identifier of used) {
    if (identifier === '' || filters.has(identifier)) continue;
    throw new CommandError('BadValue', `No array filter found for identifier '${identifier}'`);
  }
  return filters;
}

function identifierOf(filter: Doc): string {
  const [identifier = '', ...others] = topFields(filter);
  if (others.length > 0 || !/^[a-z][A-Za-z0-9]*$/.test(identifier)) {
    throw new CommandError(
      'FailedToParse',
      'Each array filter must be about one identifier, which begins with a lower-case letter and has only letters and digits',
    );
  }
  return identifier;
}

/** `$[name]` → name, `$[]` → ''. */
function namedIn(part: string): string | undefined {
  return part.startsWith('$[') && part.endsWith(']') ? part.slice(2, -1) : undefined;
}

/** The paths in one document that a path with `$[]` and `$[identifier]` stands for. */
export function expandPath(document: Doc, path: readonly string[], filters: ArrayFilters): string[][] {
  const at = path.findIndex((part) => namedIn(part) !== undefined);
  if (at < 0) return [[...path]];
  const before = path.slice(0, at);
  const array = getAt(document, before);
  if (array === undefined) {
    throw new CommandError(
      'BadValue',
      `The path '${before.join('.')}' must exist in the document in order to apply array updates.`,
    );
  }
  if (!isArray(array)) {
    throw new CommandError('BadValue', `Cannot apply array updates to non-array element ${before.join('.')}`);
  }
  const identifier = namedIn(path[at] ?? '') ?? '';
  const matches = filters.get(identifier);
  return array.flatMap((item, index) => {
    if (matches !== undefined && !matches(new Map([[identifier, item]]))) return [];
    return expandPath(document, [...before, String(index), ...path.slice(at + 1)], filters);
  });
}
