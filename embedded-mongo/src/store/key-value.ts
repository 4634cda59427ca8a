import { open, type RootDatabase } from 'lmdb';
import { after } from '../keys/encode-key.js';

export interface Entry {
  key: Buffer;
  value: Buffer;
}

/** Keys from `from` up to, but without, `to`. */
export interface Interval {
  from: Buffer;
  to: Buffer;
}

export function under(prefix: Buffer): Interval {
  return { from: prefix, to: after(prefix) };
}

const firstChunk = 16;
const largestChunk = 512;

/** An ordered map of bytes on disk. Writes only inside `commit`, which returns once they are synced. */
export class KeyValue {
  readonly #database: RootDatabase<Buffer, Uint8Array>;
  #commits = 0;

  constructor(dir: string) {
    this.#database = open<Buffer, Uint8Array>({
      path: dir,
      noSubdir: false,
      keyEncoding: 'binary',
      encoding: 'binary',
      // With overlapping sync, a commit would be told of before it is on the disk.
      overlappingSync: false,
      maxReaders: 16,
      // Address space, not memory, and it still grows beyond. Growing from small keeps each former mapping resident.
      ...(process.platform === 'win32' || process.arch === 'ia32' ? {} : { mapSize: 2 ** 35 }),
    });
  }

  get(key: Buffer): Buffer | undefined {
    return this.#database.get(key);
  }

  put(key: Buffer, value: Buffer): void {
    this.#database.putSync(key, value);
  }

  remove(key: Buffer): void {
    this.#database.removeSync(key);
  }

  /** All or nothing: when `work` throws, or the disk refuses, nothing of it stays. */
  commit<T>(work: () => T): T {
    this.#commits += 1;
    return this.#database.transactionSync(work);
  }

  count({ from, to }: Interval): number {
    return this.#database.getKeysCount({ start: from, end: to });
  }

  /**
   * Entries in key order. Read in chunks that go on after the last key, so that a slow reader holds no snapshot;
   * after a commit the rest of a chunk is read anew.
   */
  *scan(interval: Interval, reverse = false): Generator<Entry> {
    let size = firstChunk;
    let last: Buffer | undefined;
    for (;;) {
      const chunk = [...this.#database.getRange({ ...bounds(interval, reverse, last), limit: size })];
      const commits = this.#commits;
      for (const { key, value } of chunk) {
        last = bytesOf(key);
        yield { key: last, value };
        if (commits !== this.#commits) break;
      }
      if (commits === this.#commits && chunk.length < size) return;
      size = Math.min(size * 4, largestChunk);
    }
  }

  async close(): Promise<void> {
    await this.#database.close();
  }
}

function bounds({ from, to }: Interval, reverse: boolean, last: Buffer | undefined) {
  if (!reverse) return { start: last ?? from, end: to, exclusiveStart: last !== undefined };
  return { start: last ?? to, end: from, inclusiveEnd: true, exclusiveStart: true, reverse: true };
}

function bytesOf(key: Uint8Array): Buffer {
  return Buffer.isBuffer(key) ? key : Buffer.from(key.buffer, key.byteOffset, key.byteLength);
}
