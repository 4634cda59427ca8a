import { describe, expect, it } from '@jest/globals';
import { drawCodename } from './codename.js';
import { holdsCodename } from './holds-codename.js';
import { codenameLists } from './lists.js';

const lists = Object.values(codenameLists).map((words) => new Set(words));
let at = 0;
const draw = (words: readonly string[]) => drawCodename(words, (bound) => (at += 1301) % bound).lines;

describe.each(Object.entries(codenameLists))('a codename in %s', (_language, words) => {
  const lines = draw(words);
  const nine = lines.flat();

  it.each([
    ['in a row', nine.join(' ')],
    ['in three lines', lines.map((line) => line.join(' ')).join('\n')],
    ['with numbers before the lines', lines.map((line, n) => `${n + 1}. ${line.join(' ')}`).join('\n')],
    ['with capitals', nine.map((word) => word.toUpperCase()).join(' - ')],
    ['with words around it', `Zijn dit ze: ${nine.join(' ')}? Ik weet het niet.`],
    ['with a slip', [...nine.slice(0, 4), 'xqzzy', ...nine.slice(5)].join(' ')],
  ])('is found %s', (_how, text) => expect(holdsCodename(text, lists)).toBe(true));

  it.each([
    ['eight of its words', nine.slice(0, 8).join(' ')],
    ['a list with commas', nine.join(', ')],
    ['one word again and again', Array.from({ length: 12 }, () => nine[0]).join(' ')],
    ['nothing', ''],
  ])('is not %s', (_what, text) => expect(holdsCodename(text, lists)).toBe(false));
});
