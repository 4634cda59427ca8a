import type { Ctx } from '../../kernel/ctx.js';
import { dutyLead } from '../duty/index.js';
import { type ClosedSession, findClosedSession } from '../rooms/index.js';
import type { Review } from './reviews.types.js';

export const leadIdNow = async (ctx: Ctx): Promise<string | null> =>
  (await dutyLead(ctx.stores, ctx.now()))?.accountId ?? null;

/** What reading is judged on. */
export async function findReview(
  ctx: Ctx,
  reviewId: string,
): Promise<{ leadId: string | null; session: ClosedSession | null; review: Review | null }> {
  const [leadId, review] = await Promise.all([leadIdNow(ctx), ctx.stores.reviews.find(reviewId)]);
  const session = review?.open ? await findClosedSession(ctx, review.open.sessionId) : null;
  return { leadId, session, review };
}

/** Ends the open review if this says so, and tells its reader’s page. */
export async function endReviewIf(ctx: Ctx, isOver: (review: Review) => boolean): Promise<void> {
  const review = await ctx.stores.reviews.openNow();
  if (review === null || !isOver(review)) return;
  if (await ctx.stores.reviews.end(review.id)) ctx.publish({ type: 'review.changed', accountId: review.by });
}

/** Of the account that locked its screen, left or signed out. */
export const endReviewOf = (ctx: Ctx, { accountId }: { accountId: string }): Promise<void> =>
  endReviewIf(ctx, ({ by }) => by === accountId);

/** Its hour is over, its reader has the duty no longer, or the words are past their time. */
export async function endPastReview(ctx: Ctx): Promise<void> {
  const leadId = await leadIdNow(ctx);
  await endReviewIf(ctx, ({ by, open }) => by !== leadId || open === null || open.until <= ctx.now());
}
