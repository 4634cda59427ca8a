import { mkdtemp, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';

const fs = createRequire(import.meta.url)('node:fs') as typeof import('node:fs');
const { writeFileSync, existsSync, readdirSync, rmSync } = fs;
let isFull = false;

/** As a disk without a free block: a file can be made, and nothing written into it. */
fs.writeFileSync = (path, text, options) => {
  const hasNoRoom = isFull && !existsSync(String(path));
  writeFileSync(path, hasNoRoom ? '' : text, options);
  if (hasNoRoom) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
};
// A module of the store that an earlier file loaded in this worker is kept, and found the disk as it is.
jest.resetModules();
const { lockFolder } = await import('./lock.js');
fs.writeFileSync = writeFileSync;
afterAll(() => {
  jest.resetModules();
});

async function withFolder(use: (dir: string) => Promise<void>): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'em-test-'));
  try {
    await use(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

const dead = { pid: process.pid, born: 'another boot:1', socketFolder: '/tmp/naast-dead' };
afterEach(() => {
  isFull = false;
});

describe('the lock of an owner who was killed', () => {
  it.each(['full', 'roomy'])('is taken over on a disk that is %s', async (disk) => {
    await withFolder(async (dir) => {
      const path = join(dir, 'store.lock');
      await writeFile(path, JSON.stringify(dead));
      isFull = disk === 'full';
      const stale: (string | null)[] = [];
      const lock = lockFolder(dir, '/tmp/naast-mine', (folder) => stale.push(folder));
      expect(stale).toEqual(['/tmp/naast-dead']);
      expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
        pid: process.pid,
        socketFolder: '/tmp/naast-mine',
      });
      expect(readdirSync(dir)).toEqual(['store.lock']);
      expect(() => lockFolder(dir, null, () => {})).toThrow('already open in this process');
      lock.release();
      expect(readdirSync(dir)).toEqual([]);
    });
  });

  it('is taken over by one at a time', async () => {
    await withFolder(async (dir) => {
      const turn = join(dir, 'store.lock.takeover');
      await writeFile(join(dir, 'store.lock'), JSON.stringify(dead));
      await symlink(`${process.pid} `, turn);
      expect(() => lockFolder(dir, null, () => {})).toThrow('already open in this process');
      expect(await readlink(turn)).toBe(`${process.pid} `);
      // Who took that turn was killed in it.
      rmSync(turn);
      await symlink(`${process.pid} another boot:1`, turn);
      lockFolder(dir, null, () => {}).release();
      expect(readdirSync(dir)).toEqual([]);
    });
  });
});

it('leaves no empty lock where there was no room for one', async () => {
  await withFolder(async (dir) => {
    isFull = true;
    expect(() => lockFolder(dir, null, () => {})).toThrow('ENOSPC');
    expect(readdirSync(dir)).toEqual([]);
  });
});
