import type { TalkView } from '@naast/shared/contract/talks';
import type { Log } from '../live/log.js';
import { type PlaceKind, withSeats } from '../live/place-kind.js';

export type LiveTalkState = TalkView & Log;

/** A talk's state beside its messages: who is there, and whether it goes on. */
export const talkKind = {
  apply(state, event) {
    switch (event.type) {
      case 'place:seats':
        return { ...state, seats: withSeats(state.seats, event.payload.seats) };
      case 'place:facts':
        if (event.payload.kind !== 'talk') return state;
        // Views may arrive out of order: ignore an older one.
        if (event.payload.facts.rev < state.talk.rev) return state;
        return { ...state, talk: event.payload.facts };
      default:
        return state;
    }
  },

  endedBy({ talk, mySeatId, seats }) {
    if (talk.closed) return 'closed';
    if (mySeatId === null) return 'visitEnded';
    return seats.some(({ id, presence }) => id === mySeatId && presence === 'left') ? 'left' : null;
  },

  endOf(code) {
    switch (code) {
      case 'talkEnded':
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
} satisfies PlaceKind<TalkView>;
