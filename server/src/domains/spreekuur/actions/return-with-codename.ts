import { canonicalCodename } from '@naast/shared/codename/codename';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { markCodenameConfirmed } from '../codenames.js';

/** Opens the thread of a codename. Throws `codenameUnknown`, the same for an unknown codename and an erased thread. */
export async function returnWithCodename(ctx: Ctx, input: { words: string }): Promise<{ threadId: string }> {
  const { thread } = authorize(ctx, 'question.return', {
    thread: await ctx.stores.spreekuur.findByCodename(canonicalCodename(input.words)),
  });
  await markCodenameConfirmed(ctx, thread);
  return { threadId: thread.id };
}
