import { type FileHandle, link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A file that only grows, a line at a time, shared by all nodes; now and then what is too old is left out of it. */
export interface LineFile {
  /** Resolves when the line is on the disk. */
  append(line: string): Promise<void>;
  /** All that was appended and not left out since. A line may be torn by a power cut, and one may stand there twice. */
  read(): Promise<string>;
  /** Puts what `keeps` makes of the whole lines in their place; what is appended meanwhile, on any node, stays. The file has to be there. */
  rewrite(keeps: (text: string) => string): Promise<void>;
}

/** A rewriting takes a moment. A lock that is older was left by one that was cut off. */
const lockHoldsMs = 10 * 60_000;

/** `opened` is awaited between opening the file for a line and writing it: a test can hold an appending up there. */
export function lineFile(file: string, edge: { opened?: () => Promise<void> } = {}): LineFile {
  const folder = dirname(file);
  const lock = `${file}.lock`;
  const fresh = `${file}.new`;
  /** A second name of what is being replaced: as long as it is there, a cut-off rewriting has lost nothing. */
  const former = `${file}.former`;

  async function append(text: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (;;) {
      const handle = await open(file, 'a', 0o600);
      try {
        await edge.opened?.();
        await handle.appendFile(text);
        await handle.sync();
        // Replaced meanwhile: it may have been too late to be taken along, so it goes into the new one too.
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
      // Whoever opened the old file before the renaming may have written into it until now.
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

/** Two nodes that rewrite at once would each bring back what the other one left out. Throws when another one goes on and on. */
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

/** The name itself must outlive a power cut too; not every system lets a folder be synced. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {
    // The file's content is on the disk; at worst the former name comes back, and with it everything.
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
