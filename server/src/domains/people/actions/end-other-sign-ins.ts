import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { endSignIns } from '../end-account.js';
import { ownAccount } from '../own-account.js';
import { type SeenAccount, seeAccount } from './read-account.js';

/** Ends every sign-in but this one. */
export async function endOtherSignIns(ctx: Ctx, thisKey: string): Promise<SeenAccount> {
  authorize(ctx, 'account.change', null);
  await endSignIns(ctx, (await ownAccount(ctx)).id, thisKey);
  return seeAccount(ctx);
}
