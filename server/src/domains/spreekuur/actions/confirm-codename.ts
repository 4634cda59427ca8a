import { canonicalCodename } from '@naast/shared/codename/codename';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { markCodenameConfirmed } from '../codenames.js';
import { loadThread, myThread, type SeenThread } from '../load-thread.js';

/**
 * The asker confirms having kept the codename. Idempotent. Throws `codenameReplaced` if these words no longer open the
 * thread, so that the asker does not keep a codename that does not work.
 */
export async function confirmCodename(ctx: Ctx, input: { words: string }): Promise<SeenThread> {
  const { thread } = authorize(ctx, 'question.see', { thread: await myThread(ctx) });
  if (!(await ctx.stores.spreekuur.isCodenameOf(thread.id, canonicalCodename(input.words))))
    throw new NaastError('codenameReplaced');
  return loadThread(ctx, await markCodenameConfirmed(ctx, thread));
}
