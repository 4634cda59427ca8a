import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { ownAccount } from '../accounts.js';
import { endSignIns, type ThisSignIn } from '../end-account.js';
import { loadAccount, type SeenAccount } from './reads.js';

export async function endOtherSignIns(ctx: Ctx, thisOne: ThisSignIn): Promise<SeenAccount> {
  authorize(ctx, 'account.change', null);
  await endSignIns(ctx, (await ownAccount(ctx)).id, thisOne);
  return loadAccount(ctx);
}
