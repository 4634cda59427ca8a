import { limits } from '@naast/shared/limits';

const inCharacters = new Intl.Segmenter('nl', { granularity: 'grapheme' });
/** No character as people see it is longer than this by far: a text need not be taken apart to its end. */
const unitsPerCharacter = 20;

/** How a text begins, on one line; a text that goes on ends with "…". Counted in characters as people see them. */
export function firstWordsOf(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const most = limits.question.firstWordsMaxCharacters;
  const beginning = line.slice(0, (most + 1) * unitsPerCharacter);
  const characters = Array.from(inCharacters.segment(beginning), ({ segment }) => segment);
  return characters.length <= most ? line : `${characters.slice(0, most).join('').trimEnd()} …`;
}
