import { randomInt } from 'node:crypto';
import { encodeDocument } from '../bson/encode.js';
import { type Doc, doc, Raw } from '../bson/values.js';
import { CommandError } from '../errors/command-error.js';

const idleMs = 10 * 60_000;
/** One answer must stay below what a driver takes. */
const maxBatchBytes = 16_000_000;

interface Cursor {
  namespace: string;
  rows: Iterator<Doc | Raw>;
  /** A row that did not fit into the last batch any more. */
  held: Raw | undefined;
  isDone: boolean;
  /** How many rows may still come: a limit that is reached needs no further question. */
  left: number;
  usedAt: number;
  mayIdle: boolean;
}

/** Results that are fetched in parts. */
export class Cursors {
  readonly #open = new Map<bigint, Cursor>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The `cursor` part of an answer, with its first batch. */
  start(
    namespace: string,
    rows: Iterable<Doc | Raw>,
    size: number,
    options: { isSingle?: boolean; mayIdle?: boolean; limit?: number } = {},
  ): Doc {
    const iterator = rows[Symbol.iterator]();
    const cursor: Cursor = {
      namespace,
      rows: iterator,
      held: undefined,
      isDone: false,
      left: options.limit || Number.POSITIVE_INFINITY,
      usedAt: this.#now(),
      mayIdle: options.mayIdle === true,
    };
    const firstBatch = this.#batch(cursor, size);
    let id = 0n;
    if (!cursor.isDone && options.isSingle !== true) {
      id = BigInt(randomInt(1, 2 ** 47));
      this.#open.set(id, cursor);
    } else {
      iterator.return?.();
    }
    return doc({ firstBatch, id, ns: namespace });
  }

  more(id: bigint, namespace: string, size: number): Doc {
    this.#closeIdle();
    const cursor = this.#open.get(id);
    if (cursor === undefined || cursor.namespace !== namespace) {
      throw new CommandError('CursorNotFound', `cursor id ${id} not found`);
    }
    cursor.usedAt = this.#now();
    try {
      const nextBatch = this.#batch(cursor, size);
      if (cursor.isDone) this.kill(id);
      return doc({ nextBatch, id: cursor.isDone ? 0n : id, ns: namespace });
    } catch (error) {
      this.kill(id);
      throw error;
    }
  }

  kill(id: bigint): boolean {
    this.#open.get(id)?.rows.return?.();
    return this.#open.delete(id);
  }

  #batch(cursor: Cursor, size: number): Raw[] {
    const batch: Raw[] = [];
    let bytes = 0;
    while (batch.length < size && !cursor.isDone) {
      const row = cursor.held ?? take(cursor.rows);
      cursor.held = undefined;
      if (row === undefined) {
        cursor.isDone = true;
        break;
      }
      bytes += row.document.length;
      if (bytes > maxBatchBytes && batch.length > 0) {
        cursor.held = row;
        break;
      }
      batch.push(row);
      cursor.left -= 1;
      if (cursor.left === 0) cursor.isDone = true;
    }
    return batch;
  }

  #closeIdle(): void {
    const limit = this.#now() - idleMs;
    for (const [id, cursor] of this.#open) if (!cursor.mayIdle && cursor.usedAt < limit) this.kill(id);
  }
}

function take(rows: Iterator<Doc | Raw>): Raw | undefined {
  const next = rows.next();
  if (next.done === true) return undefined;
  return next.value instanceof Raw ? next.value : new Raw(encodeDocument(next.value));
}
