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

function inLines(words: readonly string[]): string[][] {
  const lines: string[][] = [];
  for (let from = 0; from < words.length; from += wordsPerLine)
    lines.push(words.slice(from, from + wordsPerLine));
  return lines;
}
