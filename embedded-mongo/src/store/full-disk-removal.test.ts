import { execFile, spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { withFolder } from '../../testing/fresh-store.js';
import { nodeArgs, root } from '../../testing/own-process.js';

/** Runs a line of `sh` that knows the program as `fill` and `start`, in that folder; gives what they print. */
function run(line: string, dir: string, before: readonly string[] = []): Promise<Record<string, unknown>[]> {
  const program = nodeArgs('testing/full-disk-process');
  const script = `fill() { "$@" fill "$DIR" || true; }; start() { "$@" start "$DIR" || true; }; ${line}`;
  const [command = 'sh', ...args] = [...before, 'sh', '-c', script, 'sh', process.execPath, ...program];
  const env = { ...process.env, DIR: dir };
  return new Promise((resolve, reject) => {
    execFile(command, args, { cwd: root, env }, (error, out, err) => {
      const lines = out.split('\n').filter((text) => text.startsWith('{'));
      if (lines.length === 2) resolve(lines.map((text) => JSON.parse(text) as Record<string, unknown>));
      else reject(new Error(`${error?.message} ${out} ${err}`));
    });
  });
}

/** More than the store keeps back for removals at once, and documents with more keys than others. */
function expectRemoved([full, again]: Record<string, unknown>[]): void {
  expect(full).toMatchObject({ told: 14031, withManyWords: 1, twenty: 20, many: full?.['wanted'] });
  expect(full?.['wanted']).toBeGreaterThan(600);
  expect(full?.['left']).toBe(Number(full?.['wanted']) + 21);
  expect(again).toMatchObject({ after: 0, indexes: true, drop: true });
  expect(again?.['before']).toBeGreaterThan(0);
}

// The system refuses to let a file grow: for the store the same as a disk without room, and it needs no disk to fill.
(process.platform === 'win32' ? it.skip : it)(
  'removes on a full disk, also many and by their term, and starts there after it was killed',
  async () => {
    await withFolder(async (dir) => {
      expectRemoved(await run(`ulimit -S -f ${20 * 2048}; fill "$@"; start "$@"`, dir));
    });
  },
);

/** A file system in memory, for which a process needs no rights but those that the system gives each in a space of its own. */
const ownSpace = ['unshare', '--user', '--map-root-user', '--mount'];
const isAllowed = spawnSync('unshare', [...ownSpace.slice(1), 'true']).status === 0;

(isAllowed ? it : it.skip)('does the same on a volume of which nothing at all is left', async () => {
  await withFolder(async (dir) => {
    await mkdir(join(dir, 'volume'));
    const line =
      'mount -t tmpfs -o size=12m volume "$DIR" && cd / && export TAKE_ALL=yes && fill "$@" && start "$@"';
    const [full, again] = await run(line, join(dir, 'volume'), ownSpace);
    expect(full).toMatchObject({ taken: 'ENOSPC' });
    expectRemoved([full ?? {}, again ?? {}]);
  });
});
