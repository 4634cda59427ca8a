import type { SessionState } from '@naast/shared/contract/rooms';
import type { Log } from '../live/log.js';
import { type PlaceKind, putBy, withSeats } from '../live/place-kind.js';

export type LiveRoom = SessionState & Log;

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
      case 'room:whisper':
        return { ...state, whispers: putBy(state.whispers, event.payload.whisper, 'id') };
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
