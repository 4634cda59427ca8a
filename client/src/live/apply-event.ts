import type { Payload } from '@naast/shared/contract/kit';
import type {
  MessageView,
  RestView,
  roomEvents,
  SeatId,
  SeatView,
  SessionState,
  SessionView,
} from '@naast/shared/contract/rooms';

/** A room session as this browser knows it. Typing is ephemeral and kept apart. */
export interface LiveState {
  readonly session: SessionView;
  readonly mySeatId: SeatId | null;
  /** By first arrival, as received. */
  readonly seats: readonly SeatView[];
  readonly rests: readonly RestView[];
  /** Who gave my chair away, and why; null while I sit here. */
  readonly freed: SessionState['freed'];
  /** null for everybody but hosts. */
  readonly waitingAtDoor: number | null;
  /** By `seq`. */
  readonly messages: readonly MessageView[];
  /** Every change up to here is in `messages`. */
  readonly rev: number;
}

export type LiveEvent = {
  [K in keyof typeof roomEvents]: { readonly type: K; readonly payload: Payload<(typeof roomEvents)[K]> };
}[keyof typeof roomEvents];

export interface CatchUp {
  readonly messages: readonly MessageView[];
  readonly rev: number;
}

export function startState(state: SessionState, catchUp: CatchUp): LiveState {
  return { ...state, messages: merge([], catchUp.messages), rev: catchUp.rev };
}

/**
 * One event further; pure. Events of other sessions change nothing.
 * Messages beyond a gap are shown, but `rev` waits for the catch-up (see `isBehind`), so nothing between is skipped.
 */
export function applyEvent(state: LiveState, event: LiveEvent): LiveState {
  if (sessionOf(event) !== state.session.id) return state;
  switch (event.type) {
    case 'room:messages': {
      const { afterRev, rev, messages } = event.payload;
      return {
        ...state,
        messages: merge(state.messages, messages),
        rev: afterRev <= state.rev ? Math.max(state.rev, rev) : state.rev,
      };
    }
    case 'room:seat':
      return { ...state, seats: put(state.seats, event.payload.seat, 'id') };
    case 'room:rest': {
      const { seatId, rest } = event.payload;
      const rests =
        rest === null
          ? state.rests.filter((known) => known.seatId !== seatId)
          : put(state.rests, rest, 'seatId');
      return { ...state, rests };
    }
    case 'room:session':
      // A closed session never opens again; an older view that arrives late must not say so.
      if (state.session.closed && !event.payload.session.closed) return state;
      return { ...state, session: event.payload.session };
    case 'room:door':
      return { ...state, waitingAtDoor: event.payload.waiting };
    case 'room:head':
    case 'room:typing':
      return state;
  }
}

/**
 * One message as an answer to my own request brought it: shown at once. What came between is not known by that, so `rev` moves
 * on only when nothing did. The event that follows tells who is behind.
 */
export function applyLanded(state: LiveState, message: MessageView): LiveState {
  return {
    ...state,
    messages: merge(state.messages, [message]),
    rev: message.rev === state.rev + 1 ? message.rev : state.rev,
  };
}

export function applyCatchUp(state: LiveState, reply: CatchUp): LiveState {
  return { ...state, messages: merge(state.messages, reply.messages), rev: Math.max(state.rev, reply.rev) };
}

/** Seats, rests and the session as freshly fetched; the messages stay. */
export function applySessionState(state: LiveState, fresh: SessionState): LiveState {
  return { ...state, ...fresh };
}

/** Whether this event tells of changes that `state` (as it was before the event) has missed; then the caller catches up. */
export function isBehind(state: LiveState, event: LiveEvent): boolean {
  if (sessionOf(event) !== state.session.id) return false;
  if (event.type === 'room:messages') return event.payload.afterRev > state.rev;
  return event.type === 'room:head' && event.payload.rev > state.rev;
}

function sessionOf(event: LiveEvent) {
  return event.type === 'room:session' ? event.payload.session.id : event.payload.sessionId;
}

/** A view with a higher or equal rev replaces. Live events carry no clientKey, so a known one stays. */
function merge(known: readonly MessageView[], incoming: readonly MessageView[]): readonly MessageView[] {
  if (incoming.length === 0) return known;
  const byId = new Map(known.map((message) => [message.id, message]));
  for (const message of incoming) {
    const before = byId.get(message.id);
    if (before && before.rev > message.rev) continue;
    byId.set(message.id, before ? { ...message, clientKey: message.clientKey ?? before.clientKey } : message);
  }
  return [...byId.values()].sort((a, b) => a.seq - b.seq);
}

/** Replaces the item with the same key where it stands, or adds it at the end. */
function put<T, K extends keyof T>(items: readonly T[], item: T, key: K): readonly T[] {
  const at = items.findIndex((known) => known[key] === item[key]);
  return at === -1 ? [...items, item] : items.with(at, item);
}
