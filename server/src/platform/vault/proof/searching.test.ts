import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { formsOfBytes, formsOfText, piecesOf } from './forms.js';
import { Needles } from './needles.js';
import { filesIn, searchFile } from './search-files.js';

function foundIn(bytes: Buffer, ...texts: string[]): number[] {
  const needles = new Needles();
  for (const [name, text] of texts.entries())
    for (const piece of piecesOf(text)) for (const form of formsOfText(piece)) needles.add(form, name);
  const found = new Set<number>();
  needles.search(bytes, (name) => found.add(name));
  return [...found].sort((a, b) => a - b);
}

/** The proof says "nowhere"; that is worth as much as this search. */
describe('the search for words that should be sealed', () => {
  const words = 'Zwaluwstaart "één" over\nzee';
  const inside = (before: string) => Buffer.from(`${before}${words} en verder`);

  it.each([
    ['as they are', inside('abc')],
    ['as names are compared', Buffer.from(words.toLowerCase())],
    ['in JSON', Buffer.from(JSON.stringify({ text: words }))],
    ['in UTF-16', Buffer.from(`abc${words}`, 'utf16le')],
    ['in UTF-16, one byte off', Buffer.concat([Buffer.of(0), Buffer.from(words, 'utf16le')])],
    ['in hex', Buffer.from(inside('abc').toString('hex'))],
    ['in capital hex', Buffer.from(inside('abc').toString('hex').toUpperCase())],
    ['in base64', Buffer.from(inside('').toString('base64'))],
    ['in base64, one byte in', Buffer.from(inside('a').toString('base64'))],
    ['in base64, two bytes in', Buffer.from(inside('ab').toString('base64'))],
    ['in base64url', Buffer.from(inside('??>').toString('base64url'))],
  ])('finds them %s', (_, bytes) => {
    expect(foundIn(bytes, 'something else', words)).toEqual([1]);
    expect(foundIn(bytes, 'something else')).toEqual([]);
  });

  it('finds a part of a long text, at its begin, in its midst and at its end', () => {
    const long = Array.from({ length: 40 }, (_, n) => `zin nummer ${n} van een lang verhaal.`).join(' ');
    for (const part of [long.slice(0, 130), long.slice(333, 463), long.slice(-70)])
      expect(foundIn(Buffer.from(`x${part}y`), long)).toEqual([0]);
    expect(foundIn(Buffer.from(long.slice(10, 60)), long)).toEqual([]);
  });

  it('finds exactly what is there among thousands, also where they begin alike', () => {
    const texts = Array.from({ length: 3000 }, (_, n) => `Hoi allemaal, ik ben nummer ${n}.`);
    const there = [3, 1234, 2999];
    const parts = there.flatMap((n) => [randomBytes(50), Buffer.from(texts[n] ?? '')]);
    expect(foundIn(Buffer.concat([...parts, randomBytes(50)]), ...texts)).toEqual(there);
    expect(foundIn(randomBytes(100_000), ...texts)).toEqual([]);
  });

  it('finds random bytes wherever they begin, as a plain search does', () => {
    const secret = randomBytes(32);
    const needles = new Needles();
    for (const form of formsOfBytes(secret)) needles.add(form, 7);
    for (const before of [0, 1, 7, 8, 9, 100]) {
      const found: [number, number][] = [];
      needles.search(Buffer.concat([randomBytes(before), secret]), (name, at) => found.push([name, at]));
      expect(found).toEqual([[7, before]]);
    }
  });
});

describe('the search in files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'naast-search-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('reads every file of a folder to its end, and finds what lies across two readings', async () => {
    const words = 'Kwikstaartje in het riet';
    const size = 2 ** 22;
    await mkdir(join(folder, 'a', 'b'), { recursive: true });
    await writeFile(join(folder, 'empty'), '');
    const at = [0, size - 5, 2 * size - words.length, 2 * size + 1000];
    for (const [n, start] of at.entries()) {
      const bytes = Buffer.alloc(2 * size + 2000, 'x');
      bytes.write(words, start);
      await writeFile(join(folder, n % 2 ? 'a/b' : 'a', `file-${n}`), bytes);
    }
    await symlink('/dev/zero', join(folder, 'link'));
    const needles = new Needles();
    for (const form of formsOfText(words)) needles.add(form, 0);
    const files = await filesIn([folder, join(folder, 'a'), join(folder, 'none')]);
    expect(files).toHaveLength(5);
    const found: number[] = [];
    let read = 0;
    for (const file of files.sort((a, b) => a.path.slice(-1).localeCompare(b.path.slice(-1)))) {
      const places = new Set<number>();
      await searchFile(
        file,
        needles,
        (_, place) => places.add(place),
        (bytes) => {
          read += bytes;
        },
      );
      found.push(...places);
    }
    expect(found).toEqual(at);
    expect(read).toBe(4 * (2 * size + 2000));
  });
});
