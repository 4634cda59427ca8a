import { describe, expect, it } from '@jest/globals';
import { findIn, findNeedles } from './search-bytes.js';

/** The privacy tests say "nowhere"; that is worth as much as their search. */
describe('the search for words on a disk', () => {
  const word = 'zwaluwstaart';
  const inFile = (bytes: Buffer) => [{ file: 'a file', bytes }];

  it.each([
    ['plain', Buffer.from(`abc ${word} def`)],
    ['UTF-16', Buffer.from(`abc ${word} def`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`abc ${word} def`, 'utf16le').swap16()],
    ['hex', Buffer.from(Buffer.from(`abc ${word} def`).toString('hex'))],
    ['capital hex', Buffer.from(Buffer.from(`abc ${word} def`).toString('hex').toUpperCase())],
    ['base64', Buffer.from(Buffer.from(`${word} def`).toString('base64'))],
    ['base64, one byte in', Buffer.from(Buffer.from(`x${word} def`).toString('base64'))],
    ['base64, two bytes in', Buffer.from(Buffer.from(`xy${word} def`).toString('base64'))],
    ['base64, far in', Buffer.from(Buffer.from(`abcdefghijk${word}`).toString('base64'))],
    ['base64url', Buffer.from(Buffer.from(`??>${word}`).toString('base64url'))],
  ])('finds them in %s', (_, bytes) => {
    expect(findIn(inFile(bytes), [word])).not.toEqual([]);
  });

  it.each([
    ['lower case', 'abc café ’s nachts def'],
    ['JSON, with the letters that are not in ASCII written out', 'abc Caf\\u00e9 \\u2019s nachts def'],
    ['an address', '/x?q=Caf%C3%A9%20%E2%80%99s%20nachts'],
    ['a form', 'text=Caf%C3%A9+%E2%80%99s+nachts&more=1'],
  ])('finds a sentence with an accent in %s', (_, text) => {
    expect(findIn(inFile(Buffer.from(text)), ['Café ’s nachts'])).not.toEqual([]);
  });

  it('finds nothing where nothing is', () => {
    expect(findIn(inFile(Buffer.from('zwaluw staart')), [word])).toEqual([]);
  });

  it('finds the same as a search for each, in whatever bytes, at both ends too', () => {
    // Of few letters, so that many begin alike and overlap.
    const some = (length: number, seed: number) =>
      Buffer.from(Array.from({ length }, (_, n) => 97 + (((seed * (n + 3) * (n + seed)) % 5) % 3)));
    const files = [0, 1, 2, 3, 40, 400].map((length, n) => ({ file: `${n}`, bytes: some(length, n + 2) }));
    const needles = Array.from({ length: 300 }, (_, n) => {
      const form = n % 7 === 0 ? files[5 - (n % 2)]?.bytes.subarray(-(n % 11) - 1) : some((n % 9) + 1, n);
      return { name: `${n}`, forms: new Map([['plain', form ?? Buffer.alloc(1)]]) };
    });
    const oneByOne = needles.flatMap(({ name, forms }) =>
      [...forms].flatMap(([form, needle]) =>
        files
          .filter(({ bytes }) => bytes.includes(needle))
          .map(({ file }) => `${name} as ${form} in ${file}`),
      ),
    );
    expect(oneByOne.length).toBeGreaterThan(100);
    expect(findNeedles(files, needles)).toEqual(oneByOne);
  });
});
