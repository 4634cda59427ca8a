import type { PolicyCases } from '../../kernel/policy-cases.js';
import { sessionFor } from '../rooms/index.js';
import { seatFor } from '../seats/index.js';
import type { LookbackAbility } from './lookbacks.policy.js';

export const lookbackCases: PolicyCases<LookbackAbility> = {
  'lookback.answer': (now) => {
    const session = sessionFor(now);
    return {
      'no such session': { session: null, seat: null },
      'never sat in it': { session, seat: null },
      'left it': { session, seat: seatFor(now, { standing: 'left' }) },
      'waits for a chair': {
        session,
        seat: seatFor(now, { standing: 'waiting', isKnown: false, isUnseen: true }),
      },
      'sat in it until it closed': {
        session: { ...session, closed: { at: now, reason: 'hours' } },
        seat: seatFor(now),
      },
      'hosted it': { session, seat: seatFor(now, { role: 'host' }) },
    };
  },
  'lookback.read': () => ({ always: null }),
};
