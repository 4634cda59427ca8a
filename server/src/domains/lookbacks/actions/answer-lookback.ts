import type { LookbackAnswer } from '@naast/shared/contract/lookbacks';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { findSeated } from '../../rooms/index.js';
import { quarterOf } from '../lookbacks.types.js';

/** Counts an answer for the room, and stores nothing of who gave it. Nobody is told: that would tell when. */
export async function answerLookback(
  ctx: Ctx,
  { sessionId, answer }: { sessionId: string; answer: LookbackAnswer },
): Promise<void> {
  const { session } = authorize(ctx, 'lookback.answer', await findSeated(ctx, sessionId));
  // Once for each visit to a room session.
  await ctx.rateLimits.consume('lookback', sessionId);
  await ctx.stores.lookbacks.add(session.roomId, answer, quarterOf(ctx.now()));
}
