/**
 * The codename (*sleutelzin*): nine words in three lines, by which an asker comes back to a thread without an account.
 * This file knows the rules and no words; the lists are data (`lists.ts`), so that a browser loads them only when it needs them.
 */

const lineCount = 3;
const wordsPerLine = 3;
export const wordCount = lineCount * wordsPerLine;

export interface Codename {
  readonly lines: readonly (readonly string[])[];
}

/**
 * Draws nine words, each equally likely and with repetition. `randomBelow(n)` gives a whole number from 0 to n − 1 from a CSPRNG.
 * Of a list of 6,802 words that is 114.6 bits, 112.0 with the order of the lines forgiven. Throws `RangeError` on any other number.
 */
export function drawCodename(
  words: readonly string[],
  randomBelow: (bound: number) => number,
): { lines: string[][] } {
  const word = () => {
    const drawn = words[randomBelow(words.length)];
    // A hole here would be a codename that is easier to guess than anybody knows.
    if (drawn === undefined) throw new RangeError('The draw fell outside the list of words.');
    return drawn;
  };
  return { lines: inLines(Array.from({ length: wordCount }, word)) };
}

/** Letters that carry their mark inside, so that taking accents off leaves them as they are. */
const marked: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** The words as somebody typed or pasted them: without numbers, marks, capitals and accents. */
export function typedWords(typed: string): string[] {
  const plain = typed
    // The apostrophe that makes "we'll" of "well"; what word processors put inside words; accents.
    .replace(/['`\u00b4\u2018\u2019\u201b\u02bc\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[øłđıßæœ]/g, (letter) => marked[letter] ?? letter);
  return plain.match(/[a-z]+/g) ?? [];
}

/**
 * The one string that stands for a codename, however it was written: capitals, accents, commas, hyphens, numbers before lines and
 * the order of the three lines do not matter; the order of the words does. Of anything but nine words: those words, which open nothing.
 */
export function canonicalCodename(typed: string): string {
  const words = typedWords(typed);
  const lines = inLines(words).map((line) => line.join(' '));
  return words.length === wordCount ? lines.sort().join(' / ') : lines.join(' / ');
}

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

/** Reads what was typed against the lists there are, and says what may be mistyped. Whether it opens something only the server knows. */
export function readCodename(
  typed: string,
  lists: Readonly<Record<string, readonly string[]>>,
): ReadCodename {
  const words = typedWords(typed);
  if (words.length !== wordCount) return { problem: 'wordCount', count: words.length };
  const unknown = unknownIn(words, likeliestList(words, Object.values(lists)));
  if (unknown.length > 0) return { problem: 'unknownWords', words: unknown };
  return { codename: canonicalCodename(typed) };
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

function inLines(words: readonly string[]): string[][] {
  const lines: string[][] = [];
  for (let from = 0; from < words.length; from += wordsPerLine)
    lines.push(words.slice(from, from + wordsPerLine));
  return lines;
}
