import { limits } from '@naast/shared/limits';
import type { PolicyCases } from '../../kernel/policy-cases.js';
import { sessionFor } from '../rooms/index.js';
import type { ReviewAbility } from './reviews.policy.js';
import type { Review } from './reviews.types.js';

const closedFor = (now: Date) => ({
  ...sessionFor(now),
  closed: { at: now, reason: 'hours' as const },
});

/** The host in the policy matrix has the id `host`, and so on. */
function reviewFor(now: Date, changes: Partial<Review> = {}): Review {
  const until = new Date(now.getTime() + limits.review.lasts);
  return {
    id: 'review',
    by: 'host',
    roomId: 'room',
    openedAt: now,
    at: now,
    open: { sessionId: 'session', until },
    ...changes,
  };
}

export const reviewCases: PolicyCases<ReviewAbility> = {
  'review.list': () => ({ always: null }),
  'review.open': (now) => ({
    'nobody has the duty': { reviewId: 'review', leadId: null, session: closedFor(now) },
    'the host has the duty': { reviewId: 'review', leadId: 'host', session: closedFor(now) },
    'the coordinator has the duty': { reviewId: 'review', leadId: 'coordinator', session: closedFor(now) },
    'the host has the duty; the room is open, or its words are gone': {
      reviewId: 'review',
      leadId: 'host',
      session: null,
    },
  }),
  'review.read': (now) => {
    const session = closedFor(now);
    return {
      'the host’s, who has the duty': { leadId: 'host', session, review: reviewFor(now) },
      'the host’s, and the coordinator has the duty': {
        leadId: 'coordinator',
        session,
        review: reviewFor(now),
      },
      'the host’s, and nobody has the duty': { leadId: null, session, review: reviewFor(now) },
      'the host’s, who has the duty; it ended': {
        leadId: 'host',
        session,
        review: reviewFor(now, { open: null }),
      },
      'the host’s, who has the duty; its hour is over': {
        leadId: 'host',
        session,
        review: reviewFor(now, { open: { sessionId: 'session', until: now } }),
      },
      'the host’s, who has the duty; the words are gone': {
        leadId: 'host',
        session: null,
        review: reviewFor(now),
      },
      'no such review': { leadId: 'host', session: null, review: null },
    };
  },
};
