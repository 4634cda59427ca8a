import type { Bilingual } from '@naast/shared/languages';
import { accountIdOf } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize, authorizeRead } from '../../../platform/policy/authorize.js';
import { accountName } from '../../people/index.js';
import {
  type ClosedSession,
  type ClosedWords,
  closedSessions,
  readClosedWords,
  roomTitle,
} from '../../rooms/index.js';
import type { Review } from '../reviews.types.js';
import { findReview, leadIdNow } from '../the-review.js';

export interface SeenReview {
  readonly review: Review & { readonly open: NonNullable<Review['open']> };
  readonly session: ClosedSession;
}

export interface PastReview {
  readonly name: string;
  readonly isMe: boolean;
  readonly title: Bilingual | null;
  readonly openedAt: Date | null;
  readonly at: Date;
  readonly reason: string;
}

export interface SeenClosedRooms {
  readonly sessions: readonly ClosedSession[];
  readonly reviews: readonly PastReview[];
  readonly mayOpen: boolean;
}

/** For the whole team: which rooms closed, and who reviewed one, and why. */
export async function listClosedRooms(ctx: Ctx): Promise<SeenClosedRooms> {
  authorize(ctx, 'review.list', null);
  const [sessions, reviews, leadId] = await Promise.all([
    closedSessions(ctx),
    ctx.stores.reviews.list(),
    leadIdNow(ctx),
  ]);
  const me = accountIdOf(ctx.actor);
  return {
    sessions,
    reviews: await Promise.all(
      reviews.map(async ({ by, roomId, openedAt, at, reason }) => {
        const [name, title] = await Promise.all([accountName(ctx, by), roomTitle(ctx, roomId)]);
        return { name: name ?? '', isMe: by === me, title, openedAt, at, reason };
      }),
    ),
    mayOpen: me !== null && leadId === me,
  };
}

/** The actor’s open review. */
export async function readReview(ctx: Ctx, { reviewId }: { reviewId: string }): Promise<SeenReview> {
  const { review, session } = await authorizeRead(ctx, 'review.read', await findReview(ctx, reviewId));
  return { review, session };
}

/** A window of its words. Judged again once they are read: the duty may have changed hands meanwhile. */
export async function readReviewed(
  ctx: Ctx,
  { reviewId, before }: { reviewId: string; before?: number | undefined },
): Promise<ClosedWords> {
  const { session } = await authorizeRead(ctx, 'review.read', await findReview(ctx, reviewId));
  const words = await readClosedWords(ctx, session, before);
  await authorizeRead(ctx, 'review.read', await findReview(ctx, reviewId));
  return words;
}
