import type { EntryWords } from '@naast/shared/contract/spreekuur';
import { limits } from '@naast/shared/limits';
import type { Entry } from './spreekuur.types.js';

/** The beginnings of an asker's entries, for a host who tidies up. */
export interface Beginnings {
  /** One per part of the question. */
  readonly firstWords: readonly string[];
  /** The beginning of the latest entry; null if there is only the question. */
  readonly latestWords: string | null;
  /** The number of words not shown, so that a host does not take a beginning for the whole. */
  readonly moreWords: number;
}

/** `entries`: the asker's, in order. */
export function beginningsOf(entries: readonly Entry[]): Beginnings {
  const [question, ...later] = entries.map(({ body }) => partsOf(body.words));
  const first = (question ?? []).map(beginningOf);
  const latest = later.map((parts) => beginningOf(parts.join(' '))).at(-1);
  const between = later.slice(0, -1).flat();
  return {
    firstWords: first.map(({ shown }) => shown),
    latestWords: latest?.shown ?? null,
    moreWords:
      sum([...first, ...(latest ? [latest] : [])].map(({ moreWords }) => moreWords)) +
      sum(between.map(countWords)),
  };
}

/** All words, with their parts, as one string to compare: the same words in another part make another question. */
export const wholeOf = (entries: readonly Entry[]): string =>
  JSON.stringify(
    entries.map(({ body: { kind, words } }) => {
      const { text, happened = '', standing = '', wish = '' } = words;
      return [kind, ...[text, happened, standing, wish].map(oneLine)];
    }),
  );

const inCharacters = new Intl.Segmenter('nl', { granularity: 'grapheme' });
/** No grapheme has more UTF-16 units than this, so only the beginning of a text is segmented. */
const unitsPerCharacter = 20;

/** The first characters (graphemes) on one line, with "…" if the text goes on. */
function beginningOf(text: string): { shown: string; moreWords: number } {
  const line = oneLine(text);
  const most = limits.question.firstWordsMaxCharacters;
  const beginning = line.slice(0, (most + 1) * unitsPerCharacter);
  const characters = Array.from(inCharacters.segment(beginning), ({ segment }) => segment);
  if (characters.length <= most) return { shown: line, moreWords: 0 };
  const shown = characters.slice(0, most).join('');
  return { shown: `${shown.trimEnd()} …`, moreWords: countWords(line.slice(shown.length)) };
}

const partsOf = ({ text, happened, standing, wish }: EntryWords): string[] =>
  [text, happened, standing, wish].filter((part) => part !== undefined).filter((part) => part !== '');

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** Counts words by spaces; text in a script without spaces counts as one. */
const countWords = (text: string): number => oneLine(text).split(' ').filter(Boolean).length;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
