import { closeSync, fstatSync, openSync, writeSync } from 'node:fs';

const pageBytes = 4096;
/** A change copies the pages on its way down the tree: a leaf, or two where a removal joins them, and those above. */
const leavesPerPut = 1;
const leavesPerRemoval = 2;
const pagesPerChange = 6;
/** Pages above leaves are few: less than one in so many. */
const pagesPerBranch = 16;
/** For the list of free pages and for what splits. */
const fixedBytes = 256 * 1024;
/** Kept back for removals, so that they still work when nothing else does. */
const reserveBytes = 1024 * 1024;
/** The file grows by so much at once. */
const stepBytes = 2 * 1024 * 1024;

/** The disk gave no room for a write, which was therefore not begun. */
export class NoRoomError extends Error {}

/**
 * Sees to it that the data file is long enough for a transaction before it is committed. lmdb (3.5) writes past the
 * end of a buffer when the system refuses one of its own writes, so it must never be the first to meet a full disk.
 */
export class Room {
  readonly #file: number;
  readonly #used: () => number;
  #size = 0;
  /** Bytes at the end of the file that no transaction can have taken since we last looked. */
  #left = 0;
  #changes = 0;
  #leaves = 0;
  #bytes = 0;

  /** `used`: up to which byte the file is in use. */
  constructor(path: string, used: () => number) {
    this.#file = openSync(path, 'r+');
    this.#used = used;
  }

  /** A transaction begins; what the last one may have taken counts as taken. */
  begin(): void {
    this.#left -= this.#needed();
    this.#changes = 0;
    this.#leaves = 0;
    this.#bytes = 0;
  }

  /** Before bytes are put: throws NoRoomError when they may not fit. */
  put(bytes: number): void {
    this.#changes += 1;
    this.#leaves += leavesPerPut;
    this.#bytes += bytes;
    this.#ensure(reserveBytes);
  }

  remove(): void {
    this.#changes += 1;
    this.#leaves += leavesPerRemoval;
    this.#ensure(0);
  }

  close(): void {
    closeSync(this.#file);
  }

  /** At most: no page is copied twice, and what is new fills pages by half. */
  #needed(): number {
    if (this.#changes === 0) return 0;
    const inUse = this.#size - this.#left;
    const copied = Math.min(
      this.#changes * pagesPerChange * pageBytes,
      this.#leaves * pageBytes + inUse / pagesPerBranch,
      inUse,
    );
    return copied + this.#bytes * 2 + fixedBytes;
  }

  #ensure(reserve: number): void {
    if (this.#needed() + reserve <= this.#left) return;
    this.#size = fstatSync(this.#file).size;
    this.#left = this.#size - this.#used();
    const short = this.#needed() + reserve - this.#left;
    if (short <= 0) return;
    const grown = this.#extend(Math.ceil(short / stepBytes) * stepBytes);
    this.#size += grown;
    this.#left += grown;
    if (grown < short) throw new NoRoomError('no space left on the disk');
  }

  /** Writes zeros behind the end, as a file with holes would only promise room. Gives how many there was room for. */
  #extend(bytes: number): number {
    const zeros = Buffer.alloc(64 * 1024);
    let done = 0;
    try {
      while (done < bytes)
        done += writeSync(this.#file, zeros, 0, Math.min(zeros.length, bytes - done), this.#size + done);
    } catch (error) {
      if (!isFull(error)) throw error;
    }
    return done;
  }
}

function isFull(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' || code === 'EFBIG' || code === 'EDQUOT';
}
