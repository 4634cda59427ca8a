import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { myThreadId } from '../my-thread.js';
import { type SeenThread, seeThread } from '../see-thread.js';
import { placeOf } from '../spreekuur.types.js';

/** The asker wants no more answers: from now on the team cannot read it. Throws `questionClosed` when it was so already. */
export async function withdrawMyQuestion(ctx: Ctx): Promise<SeenThread> {
  const thread = await ctx.stores.spreekuur.change(myThreadId(ctx), ctx.now(), (found) => {
    authorize(ctx, 'question.withdraw', { thread: found });
    // From now on it stays as long as its asker chose, also when the team had set it aside.
    return { withdrawnAt: ctx.now(), setAside: null };
  });
  ctx.publish({ type: 'thread.withdrawn', place: placeOf(thread), rev: thread.rev });
  return seeThread(ctx, thread);
}
