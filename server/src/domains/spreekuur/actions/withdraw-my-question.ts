import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { loadThread, myThreadId, type SeenThread } from '../load-thread.js';
import { placeOf } from '../spreekuur.types.js';

/** Withdraws the question: the team can no longer read it. Throws `questionClosed` if it was withdrawn before. */
export async function withdrawMyQuestion(ctx: Ctx): Promise<SeenThread> {
  const thread = await ctx.stores.spreekuur.change(myThreadId(ctx), ctx.now(), (found) => {
    authorize(ctx, 'question.withdraw', { thread: found });
    // Clearing `setAside` makes the asker's chosen retention apply.
    return { withdrawnAt: ctx.now(), setAside: null };
  });
  ctx.publish({ type: 'thread.withdrawn', place: placeOf(thread), rev: thread.rev });
  return loadThread(ctx, thread);
}
