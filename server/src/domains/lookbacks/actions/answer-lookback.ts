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
  // Once for each visit to a room session: taken before the answer is stored, as two may come at the same moment.
  await ctx.rateLimits.consume('lookback', sessionId);
  const network = ctx.rateLimits.network();
  const { lookbacks, lookbackNetworks } = ctx.stores;
  // Said to nobody: it would tell of others behind the same address.
  if (!lookbackNetworks.take(network, sessionId)) return;
  try {
    await lookbacks.add(session.roomId, answer, quarterOf(ctx.now()));
  } catch (error) {
    ctx.rateLimits.giveBack('lookback', sessionId);
    lookbackNetworks.giveBack(network, sessionId);
    throw error;
  }
}
