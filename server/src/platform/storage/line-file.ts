import { type FileHandle, link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFolder } from '../config/make-folder.js';

/** An append-only file of lines, shared by all nodes; `rewrite` removes old lines. */
export interface LineFile {
  /** Resolves when the line is synced to disk. */
  append(line: string): Promise<void>;
  /** All lines not removed since. A power cut may leave a partial line; a line may occur twice. */
  read(): Promise<string>;
  /**
   * Replaces the whole lines by the result of `keeps`; lines appended meanwhile, on any node, stay. The file must
   * exist.
   */
  rewrite(keeps: (text: string) => string): Promise<void>;
}

/** Rewriting is quick: an older lock was left by an interrupted one. */
const lockHoldsMs = 10 * 60_000;

/** `opened` is awaited between opening the file and writing the line, so that a test can pause there. */
export function lineFile(file: string, edge: { opened?: () => Promise<void> } = {}): LineFile {
  const folder = dirname(file);
  const lock = `${file}.lock`;
  const fresh = `${file}.new`;
  /** A hard link to the file being replaced: while it exists, an interrupted rewrite has lost nothing. */
  const former = `${file}.former`;

  async function append(text: string): Promise<void> {
    await makeFolder(folder);
    for (;;) {
      const handle = await open(file, 'a', 0o600);
      try {
        await edge.opened?.();
        await handle.appendFile(text);
        await handle.sync();
        // Replaced since it was opened: append to the new file too, as the rewrite may have missed this line.
        if (await isStill(file, handle)) return;
      } finally {
        await handle.close();
      }
    }
  }

  const textOf = (path: string) => readFile(path, 'utf8').catch(emptyWhenMissing);

  async function replace(keeps: (text: string) => string): Promise<void> {
    const leftover = await textOf(former);
    if (leftover !== '') await append(`${leftover}\n`);
    await rm(former, { force: true });
    const old = await open(file, 'r');
    try {
      const read = await old.readFile();
      const whole = read.subarray(0, read.lastIndexOf(0x0a) + 1);
      await writeWhole(fresh, keeps(whole.toString('utf8')));
      await link(file, former);
      await rename(fresh, file);
      await syncFolder(folder);
      // Another node that opened the old file before the rename may have written to it until now.
      const late = await readFrom(old, whole.length);
      if (late !== '') await append(late);
      await rm(former, { force: true });
    } finally {
      await old.close();
    }
  }

  return {
    append: (line) => append(`${line}\n`),
    read: async () => (await textOf(former)) + (await textOf(file)),
    async rewrite(keeps) {
      await takeLock(lock);
      try {
        await replace(keeps);
      } finally {
        await rm(lock, { force: true });
      }
    },
  };
}

async function isStill(file: string, handle: FileHandle): Promise<boolean> {
  const [named, held] = await Promise.all([stat(file).catch(nullWhenMissing), handle.stat()]);
  return named !== null && named.ino === held.ino && named.dev === held.dev;
}

/**
 * Serializes rewrites: concurrent ones would each restore lines that the other removed. Throws after too many attempts.
 */
async function takeLock(lock: string): Promise<void> {
  const held = await stat(lock).catch(nullWhenMissing);
  if (held !== null && Date.now() - held.mtimeMs > lockHoldsMs) await rm(lock, { force: true });
  for (let triesLeft = 20; ; triesLeft--) {
    try {
      await (await open(lock, 'wx', 0o600)).close();
      return;
    } catch (error) {
      if (triesLeft === 0 || (error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      await sleep(50);
    }
  }
}

async function writeWhole(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readFrom(handle: FileHandle, position: number): Promise<string> {
  const { size } = await handle.stat();
  const rest = Buffer.alloc(Math.max(0, size - position));
  const { bytesRead } = await handle.read(rest, 0, rest.length, position);
  return rest.subarray(0, bytesRead).toString('utf8');
}

/** Syncs the folder, so that a rename survives a power cut. Not all systems can sync a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {
    // The content is synced; at worst the former file reappears, which has all lines.
  });
  await handle?.close();
}

function nullWhenMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
function emptyWhenMissing(error: NodeJS.ErrnoException): '' {
  if (error.code === 'ENOENT') return '';
  throw error;
}
