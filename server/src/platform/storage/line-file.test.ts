import { appendFileSync } from 'node:fs';
import { appendFile, link, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lineFile } from './line-file.js';

describe('a file of lines', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'naast-lines-'));
    path = join(folder, 'lines');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');
  const without = (word: string) => (text: string) =>
    linesOf(text)
      .filter((line) => !line.startsWith(word))
      .map((line) => `${line}\n`)
      .join('');

  it('is nothing before its first line, and makes its folder for that', async () => {
    const file = lineFile(join(folder, 'deeper', 'lines'));
    expect(await file.read()).toBe('');
    await file.append('one');
    expect(await file.read()).toBe('one\n');
  });

  it('loses no line that is appended, by whichever node, while it is rewritten again and again', async () => {
    const nodes = [lineFile(path), lineFile(path), lineFile(path)];
    await nodes[0]?.append('old 0');
    const appending = nodes.map(async (node, n) => {
      for (let line = 0; line < 60; line++) {
        await node.append(`kept ${n}.${line}`);
        await node.append(`old ${n}.${line}`);
      }
    });
    const appended = { isAll: false };
    const all = Promise.all(appending).then(() => {
      appended.isAll = true;
    });
    let rewritten = 0;
    for (; !appended.isAll; rewritten++) await lineFile(path).rewrite(without('old'));
    await all;
    await lineFile(path).rewrite(without('old'));
    expect(rewritten).toBeGreaterThan(1);
    const expected = nodes.flatMap((_, n) => Array.from({ length: 60 }, (__, line) => `kept ${n}.${line}`));
    expect([...new Set(linesOf(await lineFile(path).read()))].sort()).toEqual(expected.sort());
    expect(await readdir(folder)).toEqual(['lines']);
  });

  it('takes along what was appended to it while it was being replaced', async () => {
    await lineFile(path).append('old');
    await lineFile(path).append('kept');
    await lineFile(path).rewrite((text) => {
      // Another node has the file open and writes into it just now.
      appendFileSync(path, 'late\n');
      return without('old')(text);
    });
    expect(linesOf(await lineFile(path).read())).toEqual(['kept', 'late']);
  });

  it('appends anew what was written into the former file, when that was replaced and done with', async () => {
    await lineFile(path).append('kept');
    let rewritten = 0;
    const slow = lineFile(path, {
      async opened() {
        if (rewritten++ === 0) await lineFile(path).rewrite((text) => text);
      },
    });
    await slow.append('late');
    expect(rewritten).toBe(2);
    expect(linesOf(await lineFile(path).read())).toEqual(['kept', 'late']);
  });

  it('lost nothing when a rewriting was cut off, before or after the new one took its place', async () => {
    await lineFile(path).append('one');
    await link(path, `${path}.former`);
    await writeFile(`${path}.new`, 'half');
    expect(new Set(linesOf(await lineFile(path).read()))).toEqual(new Set(['one']));

    await rm(path);
    await writeFile(path, 'two\n');
    await appendFile(`${path}.former`, 'late\n');
    const all = new Set(['one', 'late', 'two']);
    expect(new Set(linesOf(await lineFile(path).read()))).toEqual(all);
    await lineFile(path).rewrite((text) => text);
    expect(new Set(linesOf(await readFile(path, 'utf8')))).toEqual(all);
    expect(await readdir(folder)).toEqual(['lines']);
  });

  it('is rewritten by one at a time, the others wait', async () => {
    await lineFile(path).append('one');
    let atOnce = 0;
    const rewriting = Array.from({ length: 4 }, () =>
      lineFile(path).rewrite((text) => {
        expect(++atOnce).toBe(1);
        setImmediate(() => atOnce--);
        return `${text}more\n`;
      }),
    );
    await Promise.all(rewriting);
    expect(await lineFile(path).read()).toBe('one\nmore\nmore\nmore\nmore\n');
  });

  it('is not rewritten while a lock lies there; one that somebody left behind is not for ever', async () => {
    await lineFile(path).append('one');
    await writeFile(`${path}.lock`, '');
    await expect(lineFile(path).rewrite((text) => text)).rejects.toThrow('EEXIST');
    const longAgo = new Date(Date.now() - 3600_000);
    await utimes(`${path}.lock`, longAgo, longAgo);
    await lineFile(path).rewrite(() => 'new\n');
    expect(await lineFile(path).read()).toBe('new\n');
  });
});
