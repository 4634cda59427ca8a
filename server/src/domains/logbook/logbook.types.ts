import type { LogAct, LogPlaceKind } from '@naast/shared/logbook';

/** Where something happened: a room's id is a setting and stands as it is, anything else as its keyed mark. */
export interface LogPlace {
  readonly kind: LogPlaceKind;
  readonly id: string;
}

/** What is written down; ids of accounts and places, nothing else. */
export interface LogEntry {
  readonly at: Date;
  readonly act: LogAct;
  /** The account that did it; null: at the terminal. */
  readonly who: string | null;
  readonly place: LogPlace | null;
  /** The account of somebody else of the team. */
  readonly about: string | null;
  /** An entry with the same key is not written a second time. */
  readonly onceKey: string | null;
}

/** An entry in the chain. `id`: its month and its number in it, `2026-11.00000042`. */
export interface LogRow extends LogEntry {
  readonly id: string;
  /** The hash of the row before it. */
  readonly previous: string;
  readonly hash: string;
}
