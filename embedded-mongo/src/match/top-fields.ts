import { type Doc, isArray, isDoc } from '../bson/values.js';

/** The top-level fields that a filter looks at: of a stored document, nothing else needs decoding to match it. */
export function topFields(filter: Doc, names: Set<string> = new Set()): Set<string> {
  for (const [name, condition] of filter) {
    if (!name.startsWith('$')) names.add(topField(name));
    else if (isArray(condition)) for (const branch of condition) if (isDoc(branch)) topFields(branch, names);
  }
  return names;
}

export function topField(path: string): string {
  const end = path.indexOf('.');
  return end < 0 ? path : path.slice(0, end);
}
