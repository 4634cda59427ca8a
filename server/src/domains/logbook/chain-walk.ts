import { type Head, idOfStored, monthOfRow, numberOfRow, rowOf } from './log-chain.js';
import type { NotedHeads } from './log-heads.js';
import type { LogRow } from './logbook.types.js';

/** The first thing that is wrong with a row: it is not as it was written, not the one that was noted, or rows are missing or too many before it. */
export interface Break {
  readonly row: string;
  readonly what: 'changed' | 'replaced' | 'missing' | 'outOfPlace';
}

export interface WalkedAgainst {
  hashOf(row: Omit<LogRow, 'hash'>): string;
  heads(): Promise<NotedHeads>;
}

/** Goes along rows in order and says of each whether it is the one that was written there. */
export class ChainWalk {
  readonly #against: WalkedAgainst;
  /** Noted heads that were not met yet, in order. */
  readonly #waiting: Head[];
  #before: LogRow | null;

  private constructor(against: WalkedAgainst, waiting: Head[], before: LogRow | null) {
    this.#against = against;
    this.#waiting = waiting;
    this.#before = before;
  }

  /** From the beginning; or of one month, after the row that stands before it. */
  static async start(
    against: WalkedAgainst,
    of: { month: string; before: unknown } | null,
  ): Promise<ChainWalk> {
    // Noted before the rows are read: what is added meanwhile is not missed.
    const { rows } = await against.heads();
    const waiting = of === null ? rows : rows.filter(({ id }) => monthOfRow(id) === of.month);
    return new ChainWalk(against, [...waiting], of && rowOf(of.before));
  }

  async look(stored: unknown): Promise<Break | null> {
    const row = rowOf(stored);
    if (row === null) return { row: String(idOfStored(stored)).slice(0, 40), what: 'changed' };
    const missed = await this.#passNoted(row);
    const follows = await this.follows(row);
    this.#before = row;
    if (this.#against.hashOf(row) !== row.hash) return { row: row.id, what: 'changed' };
    if (missed === 'replaced') return { row: row.id, what: 'replaced' };
    if (missed !== null) return { row: missed.id, what: 'missing' };
    return follows ? null : { row: row.id, what: 'outOfPlace' };
  }

  /** After the last row: what was noted behind it was cut off. */
  async end(): Promise<Break | null> {
    const missed = await this.#firstNotEnded(this.#waiting);
    return missed && { row: missed.id, what: 'missing' };
  }

  /** Whether a row stands right after the one that was looked at last. */
  async follows(row: LogRow): Promise<boolean> {
    const before = this.#before;
    const isFirst = numberOfRow(row.id) === 1;
    if (before === null) {
      // Read now: a month may have gone since the walk began.
      const end = (await this.#against.heads()).ends.at(-1);
      if (end === undefined) return isFirst && row.previous === '';
      return monthOfRow(row.id) <= monthOfRow(end.id) || (isFirst && row.previous === end.hash);
    }
    const isSameMonth = monthOfRow(row.id) === monthOfRow(before.id);
    const isNext = isSameMonth ? numberOfRow(row.id) === numberOfRow(before.id) + 1 : isFirst;
    return isNext && row.previous === before.hash;
  }

  /** Takes the heads up to this row off the list: one that was not met, or this row under another hash. */
  async #passNoted(row: LogRow): Promise<Head | 'replaced' | null> {
    const upTo = this.#waiting.findIndex(({ id }) => id > row.id);
    const passed = this.#waiting.splice(0, upTo === -1 ? this.#waiting.length : upTo);
    if (passed.some(({ id, hash }) => id === row.id && hash !== row.hash)) return 'replaced';
    return this.#firstNotEnded(passed.filter(({ id }) => id !== row.id));
  }

  async #firstNotEnded(heads: readonly Head[]): Promise<Head | null> {
    if (heads.length === 0) return null;
    const end = (await this.#against.heads()).ends.at(-1);
    return heads.find(({ id }) => end === undefined || monthOfRow(id) > monthOfRow(end.id)) ?? null;
  }
}
