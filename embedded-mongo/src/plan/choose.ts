import { sameValue } from '../bson/compare.js';
import { type Doc, isDoc, type Value } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import type { Collection, Index } from '../store/catalog.js';
import type { Interval } from '../store/key-value.js';
import { boundsOf } from './bounds.js';
import { implies } from './implies.js';
import { type Narrowed, narrow } from './intervals.js';
import { type SortField, sortOf } from './sort.js';

export interface Plan {
  /** Absent: every document is looked at, in the order they were stored. */
  index: Index | undefined;
  intervals: Interval[];
  reverse: boolean;
  /** The documents come out in the wished order. */
  givesSort: boolean;
}

interface Candidate extends Plan {
  score: number;
}

const scan: Plan = { index: undefined, intervals: [], reverse: false, givesSort: false };

/** Picks the index that narrows most; ties go to the one that also sorts, then to the older one. */
export function choosePlan(
  collection: Collection,
  filter: Doc,
  sort: readonly SortField[],
  hint?: Value,
): Plan {
  const bounds = boundsOf(filter);
  const hinted = hint === undefined ? undefined : findHinted(collection, hint);
  if (hinted === 'forward' || hinted === 'backward') return { ...scan, reverse: hinted === 'backward' };
  let best: Candidate | undefined;
  for (const index of hinted === undefined ? collection.indexes : [hinted]) {
    const narrowed = narrow(index, bounds);
    if (!isComplete(index, narrowed, filter)) {
      if (hinted !== undefined)
        throw unsupported(`a hint to the index '${index.name}', which does not hold every match,`);
      continue;
    }
    const candidate = evaluate(index, narrowed, sort);
    if (candidate.score > (best?.score ?? (hinted === undefined ? 0 : -1))) best = candidate;
  }
  return best ?? scan;
}

function evaluate(index: Index, narrowed: Narrowed, sort: readonly SortField[]): Candidate {
  const direction = sortDirection(index, narrowed, sort);
  const isOne = index.unique && narrowed.fixedFields === index.fields.length;
  return {
    index,
    intervals: narrowed.intervals,
    reverse: direction === -1,
    givesSort: direction !== 0,
    score:
      (isOne ? 100 : 0) +
      narrowed.pointFields * 4 +
      (narrowed.hasRange ? 2 : 0) +
      (direction !== 0 && sort.length > 0 ? 3 : 0),
  };
}

/** Does the index hold every document that the filter can match? */
function isComplete(index: Index, narrowed: Narrowed, filter: Doc): boolean {
  if (index.sparse && !narrowed.needsPresence) return false;
  return index.partial === undefined || implies(filter, index.partial);
}

/** 1 or -1: reading the index that way gives the order. 0: it does not. */
function sortDirection(index: Index, narrowed: Narrowed, sort: readonly SortField[]): 1 | -1 | 0 {
  if (sort.length === 0) return 1;
  if (narrowed.intervals.length !== 1 || index.isCut) return 0;
  const fixed = new Set(
    index.fields
      .slice(0, narrowed.fixedFields)
      .flatMap((field, at) => (index.multikey[at] ? [] : [field.path.join('.')])),
  );
  let at = narrowed.fixedFields;
  let direction: 1 | -1 | 0 = 0;
  for (const { path, descending } of sort) {
    if (fixed.has(path)) continue;
    const field = index.fields[at];
    if (field === undefined || field.path.join('.') !== path || index.multikey[at] === true) return 0;
    const wanted = field.descending === descending ? 1 : -1;
    if (direction !== 0 && direction !== wanted) return 0;
    direction = wanted;
    at += 1;
  }
  return direction === 0 ? 1 : direction;
}

function findHinted(collection: Collection, hint: Value): Index | 'forward' | 'backward' {
  if (isDoc(hint)) {
    const natural = hint.get('$natural');
    if (natural !== undefined && collection.isClustered)
      throw unsupported("'$natural' on a clustered collection");
    if (natural !== undefined) return sortOf(hint)[0]?.descending === true ? 'backward' : 'forward';
  }
  const found = collection.indexes.find((index) =>
    typeof hint === 'string' ? index.name === hint : isDoc(hint) && sameValue(index.key, hint),
  );
  if (found === undefined) {
    throw new CommandError(
      'BadValue',
      'error processing query: hint provided does not correspond to an existing index',
    );
  }
  return found;
}
