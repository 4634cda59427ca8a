import type { Ctx } from '../../../kernel/ctx.js';
import { authorizeRead } from '../../../platform/policy/authorize.js';
import { endReviewIf, findReview } from '../the-review.js';

/** Ends the actor’s open review before its hour is over. */
export async function endReview(ctx: Ctx, { reviewId }: { reviewId: string }): Promise<void> {
  const { review } = await authorizeRead(ctx, 'review.read', await findReview(ctx, reviewId));
  await endReviewIf(ctx, ({ id }) => id === review.id);
}
