import { canonicalCodename } from '@naast/shared/codename/codename';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { markCodenameConfirmed } from '../confirm-codename.js';
import { myThread } from '../my-thread.js';
import { type SeenThread, seeThread } from '../see-thread.js';

/**
 * The asker has kept these words. Said twice it is the same. Throws `codenameReplaced` when they are not the ones that open the
 * thread: what was written down must be what works.
 */
export async function confirmCodename(ctx: Ctx, input: { words: string }): Promise<SeenThread> {
  const { thread } = authorize(ctx, 'question.see', { thread: await myThread(ctx) });
  if (!(await ctx.stores.spreekuur.isCodenameOf(thread.id, canonicalCodename(input.words))))
    throw new NaastError('codenameReplaced');
  return seeThread(ctx, await markCodenameConfirmed(ctx, thread));
}
