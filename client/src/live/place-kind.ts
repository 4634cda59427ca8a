import type { SessionState } from '@naast/shared/contract/rooms';
import type { Refusal } from '@naast/shared/errors';
import { type Log, logOf, withTold } from './log.js';
import type { PlaceEvent } from './wire.js';

/** `left`: by the same person, in another window. `freed`: a host gave the chair away. */
export type Ended = 'closed' | 'visitEnded' | 'left' | 'freed';

/** The seat of this browser in a place. */
export type Standing = Pick<SessionState, 'mySeatId' | 'freed'>;

/** What the engine asks of a kind of place. All of it is pure. */
export interface PlaceKind<S extends Standing> {
  /** With an event of anything but messages. */
  apply(state: S, event: PlaceEvent): S;
  /** Why this browser cannot stay, by the state of the place; null while it can. */
  endedBy(state: S): Ended | null;
  /** The same, by the code of a refusal. */
  endOf(code: Refusal): Ended | null;
}

/** One event further; pure. */
export function applyEvent<S extends Standing>(
  kind: PlaceKind<S>,
  state: S & Log,
  event: PlaceEvent,
): S & Log {
  if (event.type === 'place:messages') return withTold(state, event.payload);
  const next = kind.apply(state, event);
  return next === state ? state : { ...next, ...logOf(state) };
}
