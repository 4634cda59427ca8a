import type { EntryWords } from '@naast/shared/contract/spreekuur';
import { limits } from '@naast/shared/limits';
import type { Entry } from './spreekuur.types.js';

/** How what an asker wrote begins, for a host who tidies up. */
export interface Beginnings {
  /** Of each part of the question. */
  readonly firstWords: readonly string[];
  /** Of what was written last; null when nothing was written after the question. */
  readonly latestWords: string | null;
  /** How many words of it all are not shown: who sets it aside must not take a beginning for the whole. */
  readonly moreWords: number;
}

/** `entries`: those of the asker, in order. */
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

/** Everything that tells it from others, to be compared: the same words in another part are another question. */
export const wholeOf = (entries: readonly Entry[]): string =>
  JSON.stringify(
    entries.map(({ body: { kind, words } }) => {
      const { text, happened = '', standing = '', wish = '' } = words;
      return [kind, ...[text, happened, standing, wish].map(oneLine)];
    }),
  );

const inCharacters = new Intl.Segmenter('nl', { granularity: 'grapheme' });
/** No character as people see it is longer than this by far: a text need not be taken apart to its end. */
const unitsPerCharacter = 20;

/** On one line; a text that goes on ends with "…". Counted in characters as people see them. */
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

/** By spaces: of a script without them what is left out counts as one at least. */
const countWords = (text: string): number => oneLine(text).split(' ').filter(Boolean).length;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
