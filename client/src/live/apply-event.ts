import type { Payload } from '@naast/shared/contract/kit';
import type { placeEvents } from '@naast/shared/contract/places';
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

type Events = Omit<typeof placeEvents, 'place:gone'> & typeof roomEvents;
/** What a room session is told of. */
export type LiveEvent = {
  [K in keyof Events]: {
    readonly type: K;
    readonly payload: Exclude<Payload<Events[K]>, { readonly kind: 'thread' }>;
  };
}[keyof Events];

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
    case 'place:messages': {
      const { afterRev, rev, messages } = event.payload;
      return {
        ...state,
        messages: merge(state.messages, messages),
        rev: afterRev <= state.rev ? Math.max(state.rev, rev) : state.rev,
      };
    }
    case 'place:seats':
      return {
        ...state,
        seats: event.payload.seats.reduce((seats, seat) => put(seats, seat, 'id'), state.seats),
      };
    case 'room:rest': {
      const { seatId, rest } = event.payload;
      const rests =
        rest === null
          ? state.rests.filter((known) => known.seatId !== seatId)
          : put(state.rests, rest, 'seatId');
      return { ...state, rests };
    }
    case 'place:facts':
      // A closed session never opens again; an older view that arrives late must not say so.
      if (state.session.closed && !event.payload.facts.closed) return state;
      return { ...state, session: event.payload.facts };
    case 'room:door':
      return { ...state, waitingAtDoor: event.payload.waiting };
    case 'place:head':
    case 'place:typing':
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
  if (event.type === 'place:messages') return event.payload.afterRev > state.rev;
  return event.type === 'place:head' && event.payload.rev > state.rev;
}

function sessionOf(event: LiveEvent) {
  return 'id' in event.payload ? event.payload.id : event.payload.sessionId;
}

/** A view with a higher or equal rev replaces. */
function merge(known: readonly MessageView[], incoming: readonly MessageView[]): readonly MessageView[] {
  if (incoming.length === 0) return known;
  const byId = new Map(known.map((message) => [message.id, message]));
  for (const message of incoming) {
    const before = byId.get(message.id);
    if (before && before.rev > message.rev) continue;
    byId.set(message.id, message);
  }
  return [...byId.values()].sort((a, b) => a.seq - b.seq);
}

/** Replaces the item with the same key where it stands, or adds it at the end. */
function put<T, K extends keyof T>(items: readonly T[], item: T, key: K): readonly T[] {
  const at = items.findIndex((known) => known[key] === item[key]);
  return at === -1 ? [...items, item] : items.with(at, item);
}
