import { randomInt } from 'node:crypto';
import { encodeDocument } from '../bson/encode.js';
import { type Doc, doc, Raw } from '../bson/values.js';
import { CommandError } from '../errors/command-error.js';
import { type Flow, othersFirst, type Pause, pause } from '../plan/flow.js';
import { maxDocumentSize } from '../store/records.js';

const idleMs = 10 * 60_000;
/** One answer must stay below what a driver takes. */
const maxBatchBytes = 16_000_000;

interface Cursor {
  namespace: string;
  rows: Iterator<Doc | Raw | Pause>;
  /** A row that did not fit into the last batch any more. */
  held: Raw | undefined;
  isDone: boolean;
  /** How many rows may still come: a limit that is reached needs no further question. */
  left: number;
  usedAt: number;
  mayIdle: boolean;
  /** A batch is being gathered; another one at the same time would tear the order. */
  isBusy: boolean;
}

/** Results that are fetched in parts. */
export class Cursors {
  readonly #open = new Map<bigint, Cursor>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The `cursor` part of an answer, with its first batch. */
  async start(
    namespace: string,
    rows: Flow<Doc | Raw>,
    size: number,
    options: { isSingle?: boolean; mayIdle?: boolean; limit?: number } = {},
  ): Promise<Doc> {
    this.#closeIdle();
    const iterator = rows[Symbol.iterator]();
    const cursor: Cursor = {
      namespace,
      rows: iterator,
      held: undefined,
      isDone: false,
      left: options.limit || Number.POSITIVE_INFINITY,
      usedAt: this.#now(),
      mayIdle: options.mayIdle === true,
      isBusy: false,
    };
    const firstBatch = await this.#batch(cursor, size);
    let id = 0n;
    if (!cursor.isDone && options.isSingle !== true) {
      id = BigInt(randomInt(1, 2 ** 47));
      this.#open.set(id, cursor);
    } else {
      iterator.return?.();
    }
    return doc({ firstBatch, id, ns: namespace });
  }

  async more(id: bigint, namespace: string, size: number): Promise<Doc> {
    this.#closeIdle();
    const cursor = this.#open.get(id);
    if (cursor === undefined || cursor.namespace !== namespace) {
      throw new CommandError('CursorNotFound', `cursor id ${id} not found`);
    }
    if (cursor.isBusy) throw new CommandError('CursorInUse', `cursor id ${id} is already in use`);
    cursor.isBusy = true;
    try {
      const nextBatch = await this.#batch(cursor, size);
      if (!this.#open.has(id)) throw new CommandError('CursorKilled', `cursor id ${id} was killed`);
      if (cursor.isDone) this.kill(id);
      return doc({ nextBatch, id: cursor.isDone ? 0n : id, ns: namespace });
    } catch (error) {
      this.kill(id);
      throw error;
    } finally {
      cursor.isBusy = false;
      cursor.usedAt = this.#now();
    }
  }

  kill(id: bigint): boolean {
    this.#open.get(id)?.rows.return?.();
    return this.#open.delete(id);
  }

  async #batch(cursor: Cursor, size: number): Promise<Raw[]> {
    const batch: Raw[] = [];
    let bytes = 0;
    while (batch.length < size && !cursor.isDone) {
      const row = cursor.held ?? take(cursor.rows);
      cursor.held = undefined;
      if (row === pause) {
        await othersFirst();
        continue;
      }
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
    for (const [id, { mayIdle, isBusy, usedAt }] of this.#open)
      if (!mayIdle && !isBusy && usedAt < limit) this.kill(id);
  }
}

function take(rows: Iterator<Doc | Raw | Pause>): Raw | Pause | undefined {
  const next = rows.next();
  if (next.done === true) return undefined;
  if (next.value === pause) return pause;
  if (next.value instanceof Raw) return next.value;
  const bytes = encodeDocument(next.value);
  if (bytes.length > maxDocumentSize)
    throw new CommandError(
      'BSONObjectTooLarge',
      `a result of ${bytes.length} bytes is larger than ${maxDocumentSize}`,
    );
  return new Raw(bytes);
}
