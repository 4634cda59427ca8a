import { describe, expect, it } from '@jest/globals';
import { canonicalCodename } from '@naast/shared/codename/codename';
import { codenameLists } from '@naast/shared/codename/lists';
import { FieldProblems, MistypedWords } from './form.js';
import { nineWordsIn } from './typed-codename.js';

const words = codenameLists.nl.filter((word) => word.length > 6).slice(100, 109);
const refused = async (codename: string, tried = ''): Promise<unknown> =>
  nineWordsIn({ codename, tried }, 'codename').catch((error: unknown) =>
    error instanceof MistypedWords ? error.hint : error instanceof FieldProblems ? error.problems : error,
  );

describe('nine words as somebody types them', () => {
  it('are taken as they were meant: case, commas, numbers in front', async () => {
    const typed = words.map((word, at) => `${at + 1}. ${word.toUpperCase()},`).join(' \n');
    expect(await nineWordsIn({ codename: typed }, 'codename')).toBe(canonicalCodename(words.join(' ')));
  });

  it('say how many there are, and which we do not know', async () => {
    expect(await refused(words.slice(1).join(' '))).toEqual({ count: 8 });
    const slip = ['qqqqqq', ...words.slice(1)].join(' ');
    expect(await refused(slip)).toMatchObject({ unknown: [{ position: 1, typed: 'qqqqqq' }] });
  });

  it('are asked of the server as they are when they come again unchanged', async () => {
    const slip = ['qqqqqq', ...words.slice(1)].join(' ');
    expect(await refused(slip, slip)).toBe(slip);
    expect(await refused(' ')).toEqual({ codename: 'empty' });
  });
});
