import { closeSync, fstatSync, openSync, statfsSync, writeSync } from 'node:fs';

const pageBytes = 4096;
/** A change copies the pages on its way down the tree: a leaf, or two where a removal joins them, and those above. */
const leavesPerPut = 1;
const leavesPerRemoval = 2;
const pagesPerChange = 6;
/** Pages above leaves are few: less than one in so many. */
const pagesPerBranch = 16;
/** For the list of free pages and for what splits. */
const fixedBytes = 256 * 1024;
/** Kept back for removals, so that they still work when nothing else does: at least this. */
const leastReserve = 1024 * 1024;
/** So many removals of the document with the most index entries fit; then the pages that the first gave up are used again. */
const removalsInReserve = 3;
/** Left free on the disk for small files that others, and the next start, have to write. */
const leftFree = 256 * 1024;
/** The file grows by so much at once. */
const stepBytes = 2 * 1024 * 1024;

/** The disk gave no room for a write, which was therefore not begun. */
export class NoRoomError extends Error {}

/**
 * Sees to it that the data file is long enough for a transaction before it is committed. lmdb (3.5) writes past the
 * end of a buffer when the system refuses one of its own writes, so it must never be the first to meet a full disk.
 */
export class Room {
  readonly #path: string;
  readonly #file: number;
  readonly #used: () => number;
  readonly #most: number;
  #size = 0;
  /** Bytes at the end of the file that no transaction can have taken since we last looked. */
  #left = 0;
  #changes = 0;
  #leaves = 0;
  #bytes = 0;
  #mostEntries = 0;

  /** `used`: up to which byte the file is in use. `most`: how long it may become. */
  constructor(path: string, used: () => number, most = Number.POSITIVE_INFINITY) {
    this.#most = most;
    this.#path = path;
    this.#file = openSync(path, 'r+');
    this.#used = used;
  }

  /** There is a document with so many keys: its removal is one transaction, and has to fit into the reserve. */
  expectRemovalOf(entries: number): void {
    this.#mostEntries = Math.max(this.#mostEntries, entries);
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
    this.#add(bytes);
    this.#ensure(this.#reserve());
  }

  /** As `put`, for the little that a removal has to note: out of the reserve. */
  note(bytes: number): void {
    this.#add(bytes);
    this.#ensure(0);
  }

  #add(bytes: number): void {
    this.#changes += 1;
    this.#leaves += leavesPerPut;
    this.#bytes += bytes;
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
    return this.#copied(this.#changes, this.#leaves) + this.#bytes * 2 + fixedBytes;
  }

  #copied(changes: number, leaves: number): number {
    const inUse = this.#size - this.#left;
    return Math.min(changes * pagesPerChange * pageBytes, leaves * pageBytes + inUse / pagesPerBranch, inUse);
  }

  #reserve(): number {
    const one = this.#copied(this.#mostEntries, this.#mostEntries * leavesPerRemoval) + fixedBytes;
    return Math.max(leastReserve, removalsInReserve * one);
  }

  #ensure(reserve: number): void {
    if (this.#needed() + reserve <= this.#left) return;
    this.#size = fstatSync(this.#file).size;
    this.#left = this.#size - this.#used();
    const short = this.#needed() + reserve - this.#left;
    if (short <= 0) return;
    const wanted = Math.ceil(short / stepBytes) * stepBytes;
    const grown = this.#extend(Math.min(wanted, this.#roomOnDisk(), Math.max(0, this.#most - this.#size)));
    this.#size += grown;
    this.#left += grown;
    if (grown >= short) return;
    const isOfDisk = this.#size < this.#most;
    throw new NoRoomError(
      isOfDisk ? 'no space left on the disk' : 'no space left in the addresses of the process (ulimit -v)',
    );
  }

  /** What others may have, the store does not take; a system that does not tell is asked by writing. */
  #roomOnDisk(): number {
    const { blocks, bavail, bsize } = statfsSync(this.#path);
    return blocks === 0 ? Number.POSITIVE_INFINITY : Math.max(0, bavail * bsize - leftFree);
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
