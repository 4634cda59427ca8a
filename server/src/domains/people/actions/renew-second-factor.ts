import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { confirmPassphrase, ownAccount } from '../own-account.js';
import { confirmFactor, type DrawnFactor, drawRecoveryCodes } from '../second-factor.js';

/** Another app, with recovery codes of its own. Answers the codes, to be shown once. */
export async function renewSecondFactor(
  ctx: Ctx,
  input: DrawnFactor & { passphrase: string; code: string },
): Promise<readonly string[]> {
  authorize(ctx, 'account.change', null);
  const account = await ownAccount(ctx);
  // A member has words instead: a phone that is lost would lock them out for good.
  if (account.kind === 'member') throw new NaastError('notAllowed');
  teamActor(ctx.actor);
  await confirmPassphrase(ctx, account, input.passphrase);
  const secondFactor = await confirmFactor(ctx, input);
  const { codes, hashes } = drawRecoveryCodes(ctx, account.id);
  await ctx.stores.people.change(account.id, { secondFactor, recovery: hashes });
  return codes;
}
