import { typedWords, wordCount } from './codename.js';

/**
 * Of nine words in a row so many must be in one list, so that a slip is forgiven. Ordinary sentences have seven at most
 * (408 samples of everyday talk in both languages).
 */
const knownLeast = wordCount - 1;
/** "hallo hallo hallo …" is no codename. */
const distinctLeast = wordCount - 2;

/** Whether a text has a codename in it, with other words around it or not. */
export function holdsCodename(text: string, lists: Readonly<Record<string, readonly string[]>>): boolean {
  const words = typedWords(text);
  if (words.length < wordCount) return false;
  return Object.values(lists).some((list) => {
    const known = new Set(list);
    return words.some((_, from) => {
      const nine = words.slice(from, from + wordCount);
      if (nine.length < wordCount) return false;
      const inList = nine.filter((word) => known.has(word));
      return inList.length >= knownLeast && new Set(inList).size >= distinctLeast;
    });
  });
}
