import type { SessionState, Whisper } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import type { Log } from '../live/log.js';
import { type PlaceKind, putBy, withSeats } from '../live/place-kind.js';

export type LiveRoom = SessionState & Log;

/** As the server lists them: by time, and by id within one moment; the newest. */
const inOrder = (whispers: readonly Whisper[]): Whisper[] =>
  whispers
    .toSorted((a, b) => a.saidAt.localeCompare(b.saidAt) || (a.id < b.id ? -1 : 1))
    .slice(-limits.room.whispersShown);

/** A room session's state beside its messages: seats, rests, the queue at the door, whether it is open. */
export const roomSession = {
  apply(state, event) {
    switch (event.type) {
      case 'place:seats':
        return { ...state, seats: withSeats(state.seats, event.payload.seats) };
      case 'place:facts':
        if (event.payload.kind !== 'roomSession') return state;
        // Views may arrive out of order: ignore an older one.
        if (event.payload.facts.rev < state.session.rev) return state;
        return { ...state, session: event.payload.facts };
      case 'room:rest': {
        const { seatId, rest } = event.payload;
        const others = state.rests.filter((known) => known.seatId !== seatId);
        return { ...state, rests: rest === null ? others : putBy(state.rests, rest, 'seatId') };
      }
      case 'room:how':
        return { ...state, howCleared: event.payload.cleared };
      case 'room:whisper':
        return { ...state, whispers: inOrder(putBy(state.whispers, event.payload.whisper, 'id')) };
      case 'room:door':
        return { ...state, door: { waiting: event.payload.waiting, since: event.payload.since } };
      default:
        return state;
    }
  },

  endedBy({ session, mySeatId, seats }) {
    if (session.closed) return 'closed';
    if (mySeatId === null) return 'visitEnded';
    return seats.some(({ id, presence }) => id === mySeatId && presence === 'left') ? 'left' : null;
  },

  endOf(code) {
    switch (code) {
      case 'roomClosed':
      case 'notFound':
        return 'closed';
      case 'seatNeeded':
      case 'sessionExpired':
      case 'signInNeeded':
      case 'notAllowed':
        return 'visitEnded';
      default:
        return null;
    }
  },
} satisfies PlaceKind<SessionState>;
