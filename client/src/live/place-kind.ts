import type { FreeReason, SeatId, SeatView } from '@naast/shared/contract/seats';
import type { Refusal } from '@naast/shared/errors';
import { type Log, logOf, withChanges } from './log.js';
import type { PlaceEvent } from './wire.js';

/** `left`: in another window of this browser. `freed`: a host gave the chair away. */
export type Ended = 'closed' | 'visitEnded' | 'left' | 'freed';

/** The seat of this browser in a place. */
export interface Standing {
  readonly mySeatId: SeatId | null;
  /** The host who freed its chair, and the reason; null if none did. */
  readonly freed: { readonly by: string; readonly reason: FreeReason } | null;
}

/** What the engine needs of a kind of place; pure functions. */
export interface PlaceKind<S extends Standing> {
  /** The state after an event that is not about messages. */
  apply(state: S, event: PlaceEvent): S;
  /** Why this browser must leave, from the place's state; null if it can stay. */
  endedBy(state: S): Ended | null;
  /** The same, from an error code. */
  endOf(code: Refusal): Ended | null;
}

/** These seats replace those with the same id; others are added. */
export const withSeats = (seats: readonly SeatView[], changed: readonly SeatView[]): SeatView[] =>
  changed.reduce((known, seat) => putBy(known, seat, 'id'), [...seats]);

/** Replaces the item with the same key in place, or appends it. */
export function putBy<T, K extends keyof T>(items: T[], item: T, key: K): T[] {
  const at = items.findIndex((known) => known[key] === item[key]);
  return at === -1 ? [...items, item] : items.with(at, item);
}

export function applyEvent<S extends Standing>(
  kind: PlaceKind<S>,
  state: S & Log,
  event: PlaceEvent,
): S & Log {
  if (event.type === 'place:messages') return withChanges(state, event.payload);
  const next = kind.apply(state, event);
  return next === state ? state : { ...next, ...logOf(state) };
}
