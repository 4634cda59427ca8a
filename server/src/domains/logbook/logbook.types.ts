import type { Bilingual } from '@naast/shared/languages';
import type { LogAct, LogPlaceKind } from '@naast/shared/logbook';
import type { Ctx } from '../../kernel/ctx.js';

declare module '../../kernel/answers.js' {
  interface Answers {
    /** Null if it no longer exists. */
    accountName(ctx: Ctx, accountId: string): Promise<string | null>;
    roomTitle(ctx: Ctx, roomId: string): Promise<Bilingual | null>;
    /** How long the log is kept. */
    logKeptYears(ctx: Ctx): Promise<number>;
  }
}

/** A place in the logbook: a room by its id (a setting), anything else by a keyed mark. */
export interface LogPlace {
  readonly kind: LogPlaceKind;
  readonly id: string;
}

/** An entry: ids of accounts and places, no text. */
export interface LogEntry {
  readonly at: Date;
  readonly act: LogAct;
  /** The acting account; null for the command line. */
  readonly who: string | null;
  readonly place: LogPlace | null;
  /** The account of another team actor. */
  readonly about: string | null;
  /** Idempotency key: a second entry with this key is not written. */
  readonly onceKey: string | null;
}

/** An entry in the hash chain. `id`: its month and its number in it, `2026-11.00000042`. */
export interface LogRow extends LogEntry {
  readonly id: string;
  /** The hash of the row before it. */
  readonly previous: string;
  readonly hash: string;
}
