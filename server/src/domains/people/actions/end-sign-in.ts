import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { ownAccount } from '../accounts.js';
import { loadAccount, type SeenAccount } from './reads.js';

/** Ends one of the caller's own sign-ins. Throws `notFound`, also for another account's. */
export async function endSignIn(ctx: Ctx, key: string): Promise<SeenAccount> {
  authorize(ctx, 'account.change', null);
  const { id } = await ownAccount(ctx);
  if (!(await ctx.stores.signIns.end(id, key))) throw new NaastError('notFound');
  ctx.publish({ type: 'signInSession.ended', key, accountId: id });
  return loadAccount(ctx);
}
