import type { KeepDays } from '@naast/shared/contract/spreekuur';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { theOrganisation } from '../../organisation/index.js';
import { loadThread, myThreadId, type SeenThread } from '../load-thread.js';
import { placeOf } from '../spreekuur.types.js';
import { refuseUnofferedTerm } from '../threads.js';

/** Sets the retention, in days after the last visit. */
export async function keepMyQuestion(ctx: Ctx, { keepDays }: { keepDays: KeepDays }): Promise<SeenThread> {
  const organisation = await theOrganisation(ctx);
  const thread = await ctx.stores.spreekuur.change(myThreadId(ctx), ctx.now(), (found) => {
    authorize(ctx, 'question.keep', { thread: found });
    // What they chose before stays theirs, also when it is no longer offered.
    if (found?.keepDays !== keepDays) refuseUnofferedTerm(organisation, keepDays);
    return { keepDays };
  });
  ctx.publish({ type: 'thread.changed', place: placeOf(thread), rev: thread.rev });
  return loadThread(ctx, thread);
}
