import { canonicalCodename, typedWords, wordCount } from './codename.js';
import { mendedWords } from './mended.js';

export interface UnknownWord {
  /** 1 for the first of the nine. */
  readonly position: number;
  readonly typed: string;
  /** Words of the list that look like it, the likeliest first; at most three. */
  readonly suggestions: readonly string[];
}

export type ReadCodename =
  | { readonly codename: string }
  | { readonly problem: 'wordCount'; readonly count: number }
  | { readonly problem: 'unknownWords'; readonly words: readonly UnknownWord[] };

/** Reads what was typed against the lists there are, forgives what often happens to it, and says what may be mistyped. Whether it opens something only the server knows. */
export function readCodename(
  typed: string,
  lists: Readonly<Record<string, readonly string[]>>,
): ReadCodename {
  const mended = mendedWords(typed, Object.values(lists));
  if (mended !== null) return { codename: canonicalCodename(mended.join(' ')) };
  const words = typedWords(typed);
  if (words.length !== wordCount) return { problem: 'wordCount', count: words.length };
  return { problem: 'unknownWords', words: unknownIn(words, likeliestList(words, Object.values(lists))) };
}

/** The language in which most of it was written. */
function likeliestList(words: readonly string[], lists: readonly (readonly string[])[]): readonly string[] {
  const known = lists.map((list): { list: readonly string[]; hits: number } => {
    const set = new Set(list);
    return { list, hits: words.filter((word) => set.has(word)).length };
  });
  return known.reduce((best, next) => (next.hits > best.hits ? next : best), { list: [], hits: -1 }).list;
}

function unknownIn(words: readonly string[], list: readonly string[]): UnknownWord[] {
  const set = new Set(list);
  return words.flatMap((word, index) =>
    set.has(word) ? [] : [{ position: index + 1, typed: word, suggestions: lookalikes(word, list) }],
  );
}

const suggestionsMost = 3;
/** Further than this it is another word, not a slip. */
const slipsMost = 2;

function lookalikes(word: string, list: readonly string[]): string[] {
  return list
    .map((candidate) => ({ candidate, slips: slipsBetween(word, candidate) }))
    .filter(({ slips }) => slips <= slipsMost)
    .sort((a, b) => a.slips - b.slips)
    .slice(0, suggestionsMost)
    .map(({ candidate }) => candidate);
}

/**
 * Letters put in, left out, changed, or swapped with their neighbour (optimal string alignment). More than two are not counted on:
 * the answer is then some number above two.
 */
export function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > slipsMost) return slipsMost + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let slips = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (isSame ? 0 : 1),
      );
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwapped) slips = Math.min(slips, at(before, column - 2) + 1);
      current.push(slips);
      least = Math.min(least, slips);
    }
    // A row only grows from the row above it, or by a swap (one more) from the one above that.
    if (least > slipsMost) return least;
    before = previous;
    previous = current;
  }
  return at(previous, b.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? slipsMost + 1;
