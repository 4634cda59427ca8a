import { limits } from '@naast/shared/limits';
import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { hourOf } from '../../../kernel/hour-of.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { type ClosedSession, findClosedSession, keptUntil } from '../../rooms/index.js';
import type { Review } from '../reviews.types.js';
import { endReviewIf, leadIdNow } from '../the-review.js';
import type { SeenReview } from './read-review.js';

/** Several tabs that open at once: each ends the one before it. */
const attemptsMost = 10;

/**
 * The duty lead begins to read a closed room session. Entered in the log before anything can be read; if that fails, nothing is left.
 * Ends the review that was open.
 */
export async function openReview(
  ctx: Ctx,
  { sessionId, reason }: { sessionId: string; reason: string },
): Promise<SeenReview> {
  const [leadId, closed] = await Promise.all([leadIdNow(ctx), findClosedSession(ctx, sessionId)]);
  const { session } = authorize(ctx, 'review.open', { leadId, session: closed });
  const { accountId: by } = teamActor(ctx.actor);
  const { reviews } = ctx.stores;
  const id = ctx.newId();
  await reviews.write({ id, by, roomId: session.roomId, at: hourOf(ctx.now()), reason });
  try {
    await enterInLog(ctx, { act: 'room.reviewed', place: { kind: 'room', id: session.roomId } });
  } catch (error) {
    await reviews.remove(id, ctx.now());
    throw error;
  }
  const review = await begin(ctx, id, session);
  ctx.publish({ type: 'review.changed', accountId: by });
  return { review, session };
}

async function begin(ctx: Ctx, id: string, session: ClosedSession): Promise<SeenReview['review']> {
  const hourFromNow = ctx.now().getTime() + limits.review.lasts;
  const until = new Date(Math.min(hourFromNow, keptUntil(session).getTime()));
  for (let attempt = 0; attempt < attemptsMost; attempt++) {
    await endReviewIf(ctx, () => true);
    const review = await ctx.stores.reviews.begin(id, { sessionId: session.id, until });
    if (review !== null && isOpen(review)) return review;
  }
  throw new NaastError('storeUnavailable');
}

const isOpen = (review: Review): review is SeenReview['review'] => review.open !== null;
