import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { formsOfBytes, formsOfText, piecesOf } from './forms.js';
import { leavesOf } from './leaves.js';
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
    ['in capitals', Buffer.from(words.toUpperCase())],
    ['in JSON in JSON', Buffer.from(JSON.stringify(JSON.stringify({ text: words })))],
    ['in JSON of ASCII', Buffer.from('"Zwaluwstaart \\"\\u00e9\\u00e9n\\" over\\nzee"')],
    ['in an address', Buffer.from(`/x?q=${encodeURIComponent(words)}&y=1`)],
    ['in an address, in small letters', Buffer.from('Zwaluwstaart%20%22%c3%a9%c3%a9n%22%20over%0azee')],
    ['in a form', Buffer.from(String(new URLSearchParams({ q: words })))],
    ['in HTML', Buffer.from('<p>Zwaluwstaart &quot;één&quot; over\nzee</p>')],
    [
      'in the log of a web server',
      Buffer.from('"Zwaluwstaart \\x22\\xC3\\xA9\\xC3\\xA9n\\x22 over\\x0Azee"'),
    ],
    [
      'in escaped bytes',
      Buffer.from([...Buffer.from(words)].map((n) => `\\x${n.toString(16).padStart(2, '0')}`).join('')),
    ],
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
    // What cuts a line off leaves its beginning.
    const line = long.slice(0, 70);
    expect(foundIn(Buffer.from(line.slice(0, 42)), line)).toEqual([0]);
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

describe('the search in what is packed', () => {
  it.each([
    ['gzip', gzipSync],
    ['zlib', deflateSync],
  ])('finds words in a field in %s, and none where it only looks so', (_, pack) => {
    const packed = pack(Buffer.from('Zwaluwstaart over zee, en verder'));
    const leaves = (bytes: Buffer) => [...leavesOf({ a: bytes }, new Set(['a']))].map((leaf) => leaf.bytes);
    expect(leaves(packed).flatMap((bytes) => foundIn(bytes, 'Zwaluwstaart over zee'))).toEqual([0]);
    expect(leaves(packed.subarray(0, 9))).toHaveLength(1);
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

  it('reads what is in a packed file, as far as that goes', async () => {
    const words = 'Kwikstaartje in het riet';
    const packed = gzipSync(
      Buffer.concat([Buffer.alloc(2 ** 22 + 5, 'x'), Buffer.from(words), randomBytes(999)]),
    );
    await writeFile(join(folder, 'log.1.gz'), packed);
    await writeFile(join(folder, 'log.2.gz'), packed.subarray(0, packed.length - 100));
    await writeFile(join(folder, 'log.3.gz'), packed.subarray(0, 10));
    const needles = new Needles();
    for (const form of formsOfText(words)) needles.add(form, 0);
    const found: string[] = [];
    for (const file of await filesIn([folder]))
      await searchFile(
        file,
        needles,
        () => found.push(file.shown.slice(-8)),
        () => {},
      );
    expect(found.sort()).toEqual(['log.1.gz', 'log.2.gz']);
  });
});
