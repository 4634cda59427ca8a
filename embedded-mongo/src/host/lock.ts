import {
  closeSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** Who has the folder open. `born` tells a process from a later one that got the same number. */
interface Owner {
  pid: number;
  born: string;
  /** Where its socket is, to be cleared away after a crash. */
  socketFolder: string | null;
}

export interface Lock {
  release(): void;
}

export class StoreInUseError extends Error {
  readonly code = 'STORE_IN_USE';
}

/** Keeps a second process, or a second opening by this one, out of the folder. `onStale` hears of a dead owner. */
export function lockFolder(
  dir: string,
  socketFolder: string | null,
  onStale: (socketFolder: string | null) => void,
): Lock {
  const path = join(dir, 'store.lock');
  const mine: Owner = { pid: process.pid, born: bornOf(process.pid), socketFolder };
  if (!writeNew(path, mine)) takeOver(path, dir, mine, onStale);
  return { release: () => rmSync(path, { force: true }) };
}

/** The folder of the socket of the process that has the store open; null when none has, or it listens elsewhere. */
export function socketFolderOf(dir: string): string | null {
  const owner = readOwner(join(dir, 'store.lock'));
  return owner !== undefined && isAlive(owner) ? owner.socketFolder : null;
}

/**
 * Makes the lock of a process that is gone ours; one taker at a time, so that none takes another's fresh lock. On a full
 * disk there is no room for a new file: what is written goes into the bytes that the dead owner's text has.
 */
function takeOver(
  path: string,
  dir: string,
  mine: Owner,
  onStale: (socketFolder: string | null) => void,
): void {
  const turn = `${path}.takeover`;
  if (!takeTurn(turn, mine)) {
    const other = turnOwner(turn);
    if (other !== undefined && isAlive(other)) throw inUse(dir, other);
    rmSync(turn, { force: true });
    if (!takeTurn(turn, mine)) throw inUse(dir, turnOwner(turn));
  }
  try {
    const owner = readOwner(path);
    if (owner !== undefined && isAlive(owner)) throw inUse(dir, owner);
    onStale(owner?.socketFolder ?? null);
    // It went since we looked: then it is made as where there was none.
    if (!overwrite(path, mine) && !writeNew(path, mine)) throw inUse(dir, readOwner(path));
  } finally {
    rmSync(turn, { force: true });
  }
}

/** A link that leads nowhere holds a short text in its name alone, without a block of the disk; else a file does. */
function takeTurn(turn: string, mine: Owner): boolean {
  try {
    symlinkSync(`${mine.pid} ${mine.born}`, turn);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    return writeNew(turn, { ...mine, socketFolder: null });
  }
}

function turnOwner(turn: string): Owner | undefined {
  try {
    const [pid, born = ''] = readlinkSync(turn).split(' ');
    return { pid: Number(pid), born, socketFolder: null };
  } catch {
    return readOwner(turn);
  }
}

/** False when it is no longer there. */
function overwrite(path: string, owner: Owner): boolean {
  let file: number;
  try {
    file = openSync(path, 'r+');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
  try {
    const text = JSON.stringify(owner);
    ftruncateSync(file, writeSync(file, text, 0));
    return true;
  } finally {
    closeSync(file);
  }
}

function inUse(dir: string, owner: Owner | undefined): StoreInUseError {
  const who =
    owner === undefined
      ? 'another process'
      : owner.pid === process.pid
        ? 'this process'
        : `process ${owner.pid}`;
  return new StoreInUseError(
    `The store in ${dir} is already open in ${who}. Close it first, or use another folder.`,
  );
}

function writeNew(path: string, owner: Owner): boolean {
  try {
    writeFileSync(path, JSON.stringify(owner), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // What a full disk took of it.
    rmSync(path, { force: true });
    throw error;
  }
}

/** Absent, empty or half-written: no owner. */
function readOwner(path: string): Owner | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof found !== 'object' || found === null) return undefined;
    if (!('pid' in found) || typeof found.pid !== 'number') return undefined;
    const born = 'born' in found && typeof found.born === 'string' ? found.born : '';
    const socketFolder =
      'socketFolder' in found && typeof found.socketFolder === 'string' ? found.socketFolder : null;
    return { pid: found.pid, born, socketFolder };
  } catch {
    return undefined;
  }
}

function isAlive({ pid, born }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, but is someone else's.
    return codeOf(error) === 'EPERM';
  }
  const now = bornOf(pid);
  return born === '' || now === '' || born === now;
}

/** The system's code for an error. (Not by `instanceof`: test runners have an `Error` of their own.) */
function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

/** Boot and start tick of a process where the system tells (Linux), or ''. Containers reuse low numbers at once. */
function bornOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold spaces; the start tick is the 20th field after it.
    const tick = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return tick === undefined ? '' : `${boot}:${tick}`;
  } catch {
    return '';
  }
}
