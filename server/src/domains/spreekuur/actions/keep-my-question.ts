import type { KeepDays } from '@naast/shared/contract/spreekuur';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { loadThread, myThreadId, type SeenThread } from '../load-thread.js';
import { placeOf } from '../spreekuur.types.js';

/** Sets the retention, in days after the last visit. */
export async function keepMyQuestion(ctx: Ctx, { keepDays }: { keepDays: KeepDays }): Promise<SeenThread> {
  const thread = await ctx.stores.spreekuur.change(myThreadId(ctx), ctx.now(), (found) => {
    authorize(ctx, 'question.keep', { thread: found });
    return { keepDays };
  });
  ctx.publish({ type: 'thread.changed', place: placeOf(thread), rev: thread.rev });
  return loadThread(ctx, thread);
}
