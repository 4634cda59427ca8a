import type { SessionState, Whisper } from '@naast/shared/contract/rooms';
import type { SeatView } from '@naast/shared/contract/seats';
import { limits } from '@naast/shared/limits';
import type { Log } from '../live/log.js';
import { type PlaceKind, putBy, withSeats } from '../live/place-kind.js';

export type LiveRoom = SessionState & Log;

/** As the server lists them: by time, and by id within one moment; the newest. */
const inOrder = (whispers: readonly Whisper[]): Whisper[] =>
  whispers
    .toSorted((a, b) => a.saidAt.localeCompare(b.saidAt) || (a.id < b.id ? -1 : 1))
    .slice(-limits.room.whispersShown);

/** A change of the own seat tells how this person stands. */
function withOwn(state: SessionState, changed: readonly SeatView[]): SessionState {
  const own = changed.find(({ id }) => id === state.mySeatId);
  return own ? { ...state, standing: own.presence === 'left' ? 'left' : 'seated' } : state;
}

/** A room session's state beside its messages: seats, rests, the queue at the door, whether it is open. */
export const roomSession = {
  apply(state, event) {
    switch (event.type) {
      case 'place:seats':
        return withOwn({ ...state, seats: withSeats(state.seats, event.payload.seats) }, event.payload.seats);
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
      case 'room:standing': {
        const { standing, ahead } = event.payload;
        const inRow = ahead === null ? null : state.inRow && { ...state.inRow, ahead };
        return { ...state, standing, inRow };
      }
      case 'room:silent':
        return { ...state, silent: event.payload.count };
      case 'room:row':
        return { ...state, row: { waiting: event.payload.waiting, since: event.payload.since } };
      case 'room:how':
        return { ...state, howCleared: event.payload.cleared };
      case 'room:whisper':
        return { ...state, whispers: inOrder(putBy(state.whispers, event.payload.whisper, 'id')) };
      case 'room:myHeld':
        return { ...state, myHeld: event.payload.held };
      case 'room:held':
        return { ...state, held: { waiting: event.payload.waiting, pressing: event.payload.pressing } };
      case 'room:cameTogether':
        return { ...state, cameTogether: event.payload.count };
      case 'room:door':
        return { ...state, door: { waiting: event.payload.waiting, since: event.payload.since } };
      default:
        return state;
    }
  },

  endedBy({ session, mySeatId, standing }) {
    if (session.closed) return 'closed';
    if (mySeatId === null) return 'visitEnded';
    return standing === 'left' ? 'left' : null;
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
