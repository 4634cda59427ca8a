import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { confirmPassphrase, ownAccount } from '../accounts.js';
import { confirmFactor, type DrawnFactor, drawRecoveryCodes } from '../second-factor.js';

/** Replaces the authenticator app. Returns new recovery codes, to be shown once. */
export async function renewSecondFactor(
  ctx: Ctx,
  input: DrawnFactor & { passphrase: string; code: string },
): Promise<readonly string[]> {
  authorize(ctx, 'secondFactor.renew', null);
  const account = await ownAccount(ctx);
  await confirmPassphrase(ctx, account, input.passphrase);
  const secondFactor = await confirmFactor(ctx, input);
  const { codes, hashes } = drawRecoveryCodes(ctx, account.id);
  await ctx.stores.people.change(account.id, { secondFactor, recovery: hashes });
  return codes;
}
