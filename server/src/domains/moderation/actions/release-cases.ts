import type { Ctx } from '../../../kernel/ctx.js';
import { canSignIn, findAccountNow } from '../../people/index.js';
import { moderates } from '../moderation.policy.js';

/** An account that can no longer look lets go of its cases; what was passed on to it is for anybody. */
export async function releaseCases(ctx: Ctx, accountId: string): Promise<void> {
  for (const caseId of await ctx.stores.cases.release(accountId))
    ctx.publish({ type: 'case.changed', caseId });
}

/** The same for an account that lost a role, or whose sign-in was reset. */
export async function releaseOfLessened(ctx: Ctx, accountId: string): Promise<void> {
  const account = await findAccountNow(ctx, accountId);
  if (account && moderates(account.roles) && canSignIn(account)) return;
  await releaseCases(ctx, accountId);
}
