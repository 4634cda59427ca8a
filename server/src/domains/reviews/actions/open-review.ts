import { limits } from '@naast/shared/limits';
import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { hourOf } from '../../../kernel/hour-of.js';
import { authorize, authorizeRead } from '../../../platform/policy/authorize.js';
import { type ClosedSession, findClosedSession, keptUntil } from '../../rooms/index.js';
import type { Review } from '../reviews.types.js';
import { endReviewIf, leadIdNow } from '../the-review.js';
import type { SeenReview } from './read-review.js';

/** Several tabs that open at once: each ends the one before it. */
const attemptsMost = 10;

/**
 * The duty lead begins to read a closed room session. Entered in the log first. If that fails, or the actor loses the duty
 * meanwhile, no reason is left. Ends the review that was open.
 */
export async function openReview(
  ctx: Ctx,
  { sessionId, reason }: { sessionId: string; reason: string },
): Promise<SeenReview> {
  authorize(ctx, 'review.list', null);
  const { accountId: by } = teamActor(ctx.actor);
  // The whole team reads each reason; a limit keeps one from being buried under others.
  await ctx.rateLimits.consume('review', by);
  const { reviews } = ctx.stores;
  const id = ctx.newId();
  const session = await authorizeOpening(ctx, id, sessionId);
  const { roomId } = session;
  await reviews.write({ id, by, roomId, openedAt: hourOf(session.openedAt), at: hourOf(ctx.now()), reason });
  try {
    const review = await begin(ctx, id, session);
    ctx.publish({ type: 'review.changed', accountId: by });
    return { review, session };
  } catch (error) {
    await reviews.remove(id, ctx.now());
    throw error;
  }
}

async function authorizeOpening(ctx: Ctx, reviewId: string, sessionId: string): Promise<ClosedSession> {
  const [leadId, session] = await Promise.all([leadIdNow(ctx), findClosedSession(ctx, sessionId)]);
  return (await authorizeRead(ctx, 'review.open', { reviewId, leadId, session })).session;
}

async function begin(ctx: Ctx, id: string, session: ClosedSession): Promise<SeenReview['review']> {
  const hourFromNow = ctx.now().getTime() + limits.review.lasts;
  const until = new Date(Math.min(hourFromNow, keptUntil(session).getTime()));
  for (let attempt = 0; attempt < attemptsMost; attempt++) {
    const other = await ctx.stores.reviews.openNow();
    // After the look at what is open: what a next duty lead opens is not for this one to end.
    await authorizeOpening(ctx, id, session.id);
    await endReviewIf(ctx, ({ id: openId }) => openId === other?.id);
    const review = await ctx.stores.reviews.begin(id, { sessionId: session.id, until });
    if (review !== null && isOpen(review)) return review;
  }
  throw new NaastError('storeUnavailable');
}

const isOpen = (review: Review): review is SeenReview['review'] => review.open !== null;
