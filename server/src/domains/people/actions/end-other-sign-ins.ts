import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { ownAccount } from '../accounts.js';
import { endSignIns, type ThisSignIn } from '../end-account.js';
import { type SeenAccount, seeAccount } from './reads.js';

export async function endOtherSignIns(ctx: Ctx, thisOne: ThisSignIn): Promise<SeenAccount> {
  authorize(ctx, 'account.change', null);
  await endSignIns(ctx, (await ownAccount(ctx)).id, thisOne);
  return seeAccount(ctx);
}
