import { execFile } from 'node:child_process';
import { cp, mkdir, open, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { loneStore, storeCommand } from '../../testing/command-line.js';
import { withFolder } from '../../testing/fresh-store.js';
import { nodeArgs, root } from '../../testing/own-process.js';
import { mappingFor } from './address-space.js';

const page = 4096;

async function overwritten(path: string, from: number, bytes: Buffer): Promise<void> {
  const file = await open(path, 'r+');
  await file.write(bytes, 0, bytes.length, from);
  await file.close();
}

const damages: [string, (file: string) => Promise<void>][] = [
  ['a first page of zeros', (file) => overwritten(file, 0, Buffer.alloc(page))],
  ['a second page of zeros', (file) => overwritten(file, page, Buffer.alloc(page))],
  ['another text', (file) => overwritten(file, 0, Buffer.from('Hello '.repeat(2000)))],
  ['an end that is missing', (file) => truncate(file, 20 * page)],
  ['one page left', (file) => truncate(file, page)],
  ['pages of zeros', (file) => overwritten(file, 2 * page, Buffer.alloc(50 * page))],
  ['pages of something else', (file) => overwritten(file, 2 * page, Buffer.alloc(50 * page, 0xaa))],
];

describe('a data file with', () => {
  it.each(damages)('%s is refused in a sentence', async (_what, damage) => {
    await withFolder(async (folder) => {
      const dir = join(folder, 'data');
      const args = ['--dir', dir, '--socket', join(folder, 'own.sock')];
      const store = await loneStore(...args);
      const client = await MongoClient.connect(store.uri);
      const rows = client.db('d').collection('rows');
      await rows.createIndex({ n: 1 });
      await rows.insertMany(Array.from({ length: 300 }, (_, n) => ({ n, text: 'x'.repeat(300) })));
      await client.close();
      await store.stop();
      await damage(join(dir, 'data.mdb'));
      await cp(join(dir, 'data.mdb'), join(folder, 'before'));
      const { code, err } = await storeCommand(...args);
      expect(err).toMatch(/^The store in .* is damaged: data\.mdb .*\. Put back a copy of it\.\n$/);
      expect(code).toBe(1);
      const same = await promisify(execFile)('cmp', [join(dir, 'data.mdb'), join(folder, 'before')]);
      expect(same.stdout).toBe('');
    });
  });

  it('nothing in it yet is begun', async () => {
    await withFolder(async (dir) => {
      await mkdir(join(dir, 'data'));
      const store = await loneStore('--dir', join(dir, 'data'), '--socket', join(dir, 'own.sock'));
      expect(await store.stop()).toBe(0);
    });
  });
});

describe('addresses', () => {
  it('are taken as usual without a limit, fewer with one, and refused in a sentence when the file does not fit', () => {
    const gigabyte = 2 ** 30;
    expect(mappingFor(0, Number.POSITIVE_INFINITY)).toEqual({ bytes: 32 * gigabyte, isLimited: false });
    expect(mappingFor(gigabyte, 40 * gigabyte)).toEqual({ bytes: 32 * gigabyte, isLimited: false });
    expect(mappingFor(gigabyte, 5 * gigabyte)).toEqual({ bytes: 4 * gigabyte, isLimited: true });
    expect(() => mappingFor(4 * gigabyte, 5 * gigabyte)).toThrow('Raise its limit (ulimit -v)');
    expect(() => mappingFor(0, 0)).toThrow('Raise its limit (ulimit -v)');
  });

  // On other systems nothing tells of the limit.
  (process.platform === 'linux' ? it : it.skip)('that are few end no process without a word', async () => {
    await withFolder(async (folder) => {
      const program = nodeArgs('src/cli/main');
      const args = ['--dir', join(folder, 'data'), '--socket', join(folder, 'own.sock')];
      // What node itself needs differs with how the sources are loaded: it is tried from little to much.
      const outcomes: string[] = [];
      for (const gigabytes of [12, 24, 36, 48, 60]) {
        const line = `ulimit -v ${gigabytes * 2 ** 20} && exec timeout -s TERM 4 "$@"`;
        const call = promisify(execFile)('sh', ['-c', line, 'sh', process.execPath, ...program, ...args], {
          cwd: root,
        });
        outcomes.push(
          await call.then(
            ({ stdout }) => stdout,
            (error: { stdout: string; stderr: string; signal: string | null }) =>
              error.stdout || error.stderr || `ended without a word, by ${error.signal}`,
          ),
        );
      }
      expect(outcomes.filter((text) => text.includes('without a word'))).toEqual([]);
      expect(outcomes.some((text) => text.startsWith('mongodb://'))).toBe(true);
    });
  });
});
