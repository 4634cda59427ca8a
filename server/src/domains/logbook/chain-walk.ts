import { type Head, idOfStored, monthOfRow, numberOfRow, rowOf } from './log-chain.js';
import type { RecordedHeads } from './log-heads.js';
import type { LogRow } from './logbook.types.js';

/**
 * What is wrong with a row: its hash does not match, another row was noted as head, rows are missing before it, or it
 * does not follow.
 */
export interface Break {
  readonly row: string;
  readonly what: 'changed' | 'replaced' | 'missing' | 'outOfPlace';
}

export interface WalkedAgainst {
  hashOf(row: Omit<LogRow, 'hash'>): string;
  heads(): Promise<RecordedHeads>;
}

/** Verifies rows in order: each row's hash, its link to the row before, and the noted heads. */
export class ChainWalk {
  readonly #against: WalkedAgainst;
  /** RecordedOutcome heads not yet reached, in order. */
  readonly #waiting: Head[];
  #before: LogRow | null;

  private constructor(against: WalkedAgainst, waiting: Head[], before: LogRow | null) {
    this.#against = against;
    this.#waiting = waiting;
    this.#before = before;
  }

  /** From the first row; or of one month, from the last row before it. */
  static async start(
    against: WalkedAgainst,
    of: { month: string; before: unknown } | null,
  ): Promise<ChainWalk> {
    // Read the heads before the rows, so that a row appended meanwhile is not reported as missing.
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

  /** Call after the last row: heads that were noted and not reached were cut off. */
  async end(): Promise<Break | null> {
    const missed = await this.#firstNotEnded(this.#waiting);
    return missed && { row: missed.id, what: 'missing' };
  }

  /** Whether a row directly follows the last one verified. */
  async follows(row: LogRow): Promise<boolean> {
    const before = this.#before;
    const isFirst = numberOfRow(row.id) === 1;
    if (before === null) {
      // Not cached: retention may have removed a month since the walk began.
      const end = (await this.#against.heads()).ends.at(-1);
      if (end === undefined) return isFirst && row.previous === '';
      return monthOfRow(row.id) <= monthOfRow(end.id) || (isFirst && row.previous === end.hash);
    }
    const isSameMonth = monthOfRow(row.id) === monthOfRow(before.id);
    const isNext = isSameMonth ? numberOfRow(row.id) === numberOfRow(before.id) + 1 : isFirst;
    return isNext && row.previous === before.hash;
  }

  /**
   * Removes the heads up to this row; returns one that was not reached, or `replaced` if this row was noted with
   * another hash.
   */
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
