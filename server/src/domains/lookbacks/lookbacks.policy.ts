import type { PolicyTable } from '../../kernel/abilities.js';
import { deny, onlyWithRole } from '../../kernel/verdict.js';
import type { RoomSession } from '../rooms/index.js';
import type { Seat } from '../seats/index.js';

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'lookback.answer': {
      on: { session: RoomSession | null; seat: Seat | null };
      granted: { session: RoomSession; seat: Seat };
    };
    'lookback.read': { on: null };
  }
}

export type LookbackAbility = 'lookback.answer' | 'lookback.read';

export const lookbackPolicy: PolicyTable<LookbackAbility> = {
  'lookback.answer'(actor, { session, seat }) {
    if (actor.kind === 'team') return deny('notAllowed');
    // Without a seat the answer is the same for an open, a closed and an unknown session.
    if (session === null || !seat?.isKnown) return deny('seatNeeded');
    return seat.role === 'person' ? 'allow' : deny('notAllowed');
  },
  'lookback.read': (actor) => (actor.kind === 'team' ? onlyWithRole(actor) : deny('signInNeeded')),
};
