import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, open, type RootDatabase, type Transaction } from 'lmdb';
import { mappingFor } from '../host/address-space.js';
import { after } from '../keys/encode-key.js';
import { treeOf, trees, treesAndFillers } from './layout.js';
import { Room } from './room.js';

export interface Entry {
  key: Buffer;
  value: Buffer;
}

/** Keys from `from` up to, but without, `to`. */
export interface Interval {
  from: Buffer;
  to: Buffer;
  /** `from` is a whole key, and the only one that can be there: looked up instead of scanned. */
  isOneKey?: boolean;
}

export function under(prefix: Buffer): Interval {
  return { from: prefix, to: after(prefix) };
}

const firstChunk = 16;
const largestChunk = 512;
/** A chunk of large documents ends early, so that a scan holds little. */
const chunkBytes = 2 ** 21;

/** What lmdb tells of itself, untyped. */
interface TreeStats {
  treeDepth: number;
  treeBranchPageCount: number;
  treeLeafPageCount: number;
  overflowPages: number;
}
interface Stats extends TreeStats {
  lastPageNumber: number;
  root: TreeStats & { pageSize: number };
  free: TreeStats;
}

const pagesOf = (tree: TreeStats) => tree.treeBranchPageCount + tree.treeLeafPageCount + tree.overflowPages;
/** At the beginning of the file, for lmdb itself. */
const metaPages = 2;

/** An ordered map of bytes on disk. Writes only inside `commit`, which returns once they are synced. */
export class KeyValue {
  readonly #root: RootDatabase<Buffer, Uint8Array>;
  readonly #trees: Database<Buffer, Uint8Array>[];
  readonly #room: Room | undefined;
  #moment: { transaction: Transaction } | undefined;
  #commits = 0;

  /** To `read`, it may be open in another process at the same time. What is written temporarily is not flushed to the disk. */
  constructor(dir: string, purpose: 'read' | 'write' | 'writeTemporarily' = 'write') {
    const bytes = { keyEncoding: 'binary', encoding: 'binary' } as const;
    const file = join(dir, 'data.mdb');
    const mapping = mappingFor(statSync(file, { throwIfNoEntry: false })?.size ?? 0);
    this.#root = open<Buffer, Uint8Array>({
      path: dir,
      noSubdir: false,
      ...bytes,
      maxDbs: treesAndFillers,
      readOnly: purpose === 'read',
      // With overlapping sync, a commit would be told of before it is on the disk.
      overlappingSync: false,
      noSync: purpose === 'writeTemporarily',
      maxReaders: 16,
      // Growing from small would keep each former mapping resident.
      ...(process.platform === 'win32' || process.arch === 'ia32' ? {} : { mapSize: mapping.bytes }),
    });
    // lmdb makes them readable for all: copied out of their folder, they would have lost what protects them.
    if (purpose !== 'read') for (const name of ['data.mdb', 'lock.mdb']) chmodSync(join(dir, name), 0o600);
    // Windows, where this was not tried, makes room in its own way.
    if (purpose !== 'read' && process.platform !== 'win32')
      this.#room = new Room(file, () => this.#usedBytes(), mapping.isLimited ? mapping.bytes : undefined);
    // Who only reads may meet a store that has no fillers yet, and asks for none.
    const length = purpose === 'read' ? trees : treesAndFillers;
    this.#trees = Array.from({ length }, (_, at) =>
      this.#root.openDB<Buffer, Uint8Array>({ name: `t${at}`, ...bytes }),
    );
  }

  /**
   * From now until it is closed, reads see this one moment, whatever others write. What is free by then cannot be used again
   * meanwhile: the file may grow. Only for who reads.
   */
  holdMoment(): void {
    this.#moment = { transaction: this.#root.useReadTransaction() };
  }

  #usedBytes(): number {
    const { lastPageNumber, root } = this.#root.getStats() as Stats;
    return (lastPageNumber + 1) * root.pageSize;
  }

  /** Pages up to the last one that was ever used, and those among them that hold nothing now. In bytes: the size of one. */
  pages(): { all: number; free: number; bytes: number } {
    const { lastPageNumber, root, free } = this.#root.getStats() as Stats;
    const inTrees = this.#trees.map((tree) => pagesOf(tree.getStats() as Stats));
    const used = [metaPages, pagesOf(root), pagesOf(free), ...inTrees].reduce((sum, count) => sum + count);
    return { all: lastPageNumber + 1, free: lastPageNumber + 1 - used, bytes: root.pageSize };
  }

  /** How many pages a change at this key gives up: those on the way down to it, for it and for lmdb's own two trees are copied. */
  givenUpAt(key: Buffer): number {
    const { root, free } = this.#root.getStats() as Stats;
    const { treeDepth } = this.#treeOf(key).getStats() as Stats;
    return root.treeDepth + free.treeDepth + treeDepth;
  }

  /** Lets go of the moment that the last read saw, at once instead of in the next turn: it holds back what was given up since. */
  releaseReads(): void {
    this.#root.resetReadTxn();
  }

  #treeOf(key: Buffer): Database<Buffer, Uint8Array> {
    return this.#trees[treeOf(key)] ?? this.#root;
  }

  get(key: Buffer): Buffer | undefined {
    return this.#treeOf(key).get(key, this.#moment);
  }

  put(key: Buffer, value: Buffer): void {
    this.#room?.put(key.length + value.length);
    this.#treeOf(key).putSync(key, value);
  }

  /** Something small that belongs to a removal, and so has room also on a full disk. */
  note(key: Buffer, value: Buffer): void {
    this.#room?.note(key.length + value.length);
    this.#treeOf(key).putSync(key, value);
  }

  /** Documents with so many keys are there, and can be removed when the disk is full. */
  expectRemovalOf(entries: number): void {
    this.#room?.expectRemovalOf(entries);
  }

  remove(key: Buffer): void {
    this.#room?.remove();
    this.#treeOf(key).removeSync(key);
  }

  /** All or nothing: when `work` throws, or the disk refuses, nothing of it stays. */
  commit<T>(work: () => T): T {
    this.#commits += 1;
    this.#room?.begin();
    return this.#root.transactionSync(work);
  }

  count({ from, to }: Interval): number {
    return this.#treeOf(from).getKeysCount({ start: from, end: to, ...this.#moment });
  }

  /** What is in an interval that a plan made. */
  entries(interval: Interval, reverse: boolean): Iterable<Entry> {
    if (interval.isOneKey !== true) return this.scan(interval, reverse);
    const value = this.get(interval.from);
    return value === undefined ? [] : [{ key: interval.from, value }];
  }

  /**
   * Entries in key order. Read in chunks that go on after the last key, so that a slow reader holds no snapshot;
   * after a commit the rest of a chunk is read anew.
   */
  *scan(interval: Interval, reverse = false): Generator<Entry> {
    const tree = this.#treeOf(interval.from);
    let size = firstChunk;
    let last: Buffer | undefined;
    for (;;) {
      const chunk: { key: Uint8Array; value: Buffer }[] = [];
      let bytes = 0;
      for (const entry of tree.getRange({
        ...bounds(interval, reverse, last),
        limit: size,
        ...this.#moment,
      })) {
        chunk.push(entry);
        bytes += entry.value.length;
        if (bytes >= chunkBytes) break;
      }
      const isLast = chunk.length < size && bytes < chunkBytes;
      const commits = this.#commits;
      for (const { key, value } of chunk) {
        last = bytesOf(key);
        yield { key: last, value };
        if (commits !== this.#commits) break;
      }
      if (commits === this.#commits && isLast) return;
      size = Math.min(size * 4, largestChunk);
    }
  }

  /** One moment of it, without free pages, as a file in that folder. */
  async copyTo(dir: string): Promise<void> {
    await this.#root.backup(dir, true);
  }

  async close(): Promise<void> {
    this.#moment?.transaction.done();
    await this.#root.close();
    this.#room?.close();
  }
}

function bounds({ from, to }: Interval, reverse: boolean, last: Buffer | undefined) {
  if (!reverse) return { start: last ?? from, end: to, exclusiveStart: last !== undefined };
  return { start: last ?? to, end: from, inclusiveEnd: true, exclusiveStart: true, reverse: true };
}

function bytesOf(key: Uint8Array): Buffer {
  return Buffer.isBuffer(key) ? key : Buffer.from(key.buffer, key.byteOffset, key.byteLength);
}
