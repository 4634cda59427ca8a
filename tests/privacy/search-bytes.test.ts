import { describe, expect, it } from '@jest/globals';
import { findIn } from './search-bytes.js';

/** The privacy tests say "nowhere"; that is worth as much as their search. */
describe('the search for words on a disk', () => {
  const word = 'zwaluwstaart';
  const inFile = (bytes: Buffer) => [{ file: 'a file', bytes }];

  it.each([
    ['plain', Buffer.from(`abc ${word} def`)],
    ['UTF-16', Buffer.from(`abc ${word} def`, 'utf16le')],
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

  it('finds nothing where nothing is', () => {
    expect(findIn(inFile(Buffer.from('zwaluw staart')), [word])).toEqual([]);
  });
});
