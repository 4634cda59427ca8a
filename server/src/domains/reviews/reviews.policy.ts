import type { LoggedReads, PolicyTable } from '../../kernel/abilities.js';
import type { Actor } from '../../kernel/actor.js';
import { deny, onlyWithRole, type Verdict } from '../../kernel/verdict.js';
import { leads } from '../duty/index.js';
import type { ClosedSession } from '../rooms/index.js';
import type { Review } from './reviews.types.js';

/** `leadId`: the account that has the duty now. `session`: null unless it is closed and its words are kept. */
interface OnClosed {
  readonly leadId: string | null;
  readonly session: ClosedSession | null;
}
interface OnReview extends OnClosed {
  readonly review: Review | null;
}

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'review.list': { on: null };
    'review.open': {
      on: OnClosed & WithId;
      granted: { session: ClosedSession } & WithId;
      isLogged: 'each';
    };
    'review.read': {
      on: OnReview;
      granted: { session: ClosedSession; review: Review & WhileOpen };
      isLogged: 'each';
    };
  }
}
/** Of the review that begins. */
interface WithId {
  readonly reviewId: string;
}
type WhileOpen = { readonly open: NonNullable<Review['open']> };

export type ReviewAbility = Extract<keyof import('../../kernel/abilities.js').AbilityMap, `review.${string}`>;

/** Beginning a review and reading in it are one opening, which is entered once. */
export const reviewReads: LoggedReads<'review.open' | 'review.read'> = {
  'review.open': ({ session, reviewId }) => opening(session.roomId, reviewId),
  'review.read': ({ review }) => opening(review.roomId, review.id),
};

const opening = (roomId: string, reviewId: string) => [
  { act: 'room.reviewed' as const, place: { kind: 'room' as const, id: roomId }, opening: reviewId },
];

export const reviewPolicy: PolicyTable<ReviewAbility> = {
  'review.list': (actor) => (actor.kind === 'team' ? onlyWithRole(actor) : deny('signInNeeded')),
  'review.open'(actor, { leadId, session }) {
    const verdict = asLead(actor, leadId);
    if (verdict !== 'allow') return verdict;
    return session === null ? 'hide' : 'allow';
  },
  'review.read'(actor, { leadId, session, review }, now) {
    if (actor.kind !== 'team') return deny('signInNeeded');
    if (!leads(actor.roles)) return deny('notAllowed');
    if (review === null || review.by !== actor.accountId) return 'hide';
    if (review.open === null || review.open.until <= now) return 'hide';
    // Handed over, ended, or past its term.
    if (leadId !== actor.accountId) return 'hide';
    return session === null ? 'hide' : 'allow';
  },
};

function asLead(actor: Actor, leadId: string | null): Verdict {
  if (actor.kind !== 'team') return deny('signInNeeded');
  return leads(actor.roles) && actor.accountId === leadId ? 'allow' : deny('notAllowed');
}
