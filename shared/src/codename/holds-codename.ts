import { typedWords, wordCount } from './codename.js';

/**
 * Of nine words in a row so many must be in one list, so that a slip is forgiven. Ordinary sentences have seven at most
 * (408 samples of everyday talk in both languages).
 */
const knownLeast = wordCount - 1;
/** "hallo hallo hallo …" is no codename. */
const distinctLeast = wordCount - 2;

/** Numbers before lines; between the words of a codename is nothing but space, a line, or what word processors put there. */
const numbers = /^\s*\d+[.):]?\s/gm;
const between = /[^\p{L}\p{M}\s'’`´/·•|-]+/u;

/**
 * Whether a text has a codename in it, with other words around it or not. A list with commas is none: people name what
 * they see around them to calm down.
 */
export function holdsCodename(text: string, lists: readonly ReadonlySet<string>[]): boolean {
  const parts = text
    .replace(numbers, '')
    .split(between)
    .map(typedWords)
    .filter((words) => words.length >= wordCount);
  return lists.some((known) =>
    parts.some((words) => words.some((_, from) => isCodename(words.slice(from, from + wordCount), known))),
  );
}

function isCodename(nine: readonly string[], known: ReadonlySet<string>): boolean {
  if (nine.length < wordCount) return false;
  const inList = nine.filter((word) => known.has(word));
  return inList.length >= knownLeast && new Set(inList).size >= distinctLeast;
}
