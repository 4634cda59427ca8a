import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { confirmPassphrase, ownAccount } from '../accounts.js';
import { endSignIns, type ThisSignIn } from '../end-account.js';
import { refuseWeakPassphrase } from '../refuse-weak-passphrase.js';
import { loadAccount, type SeenAccount } from './reads.js';

/** Ends all other sign-ins, since the old passphrase may be known to others. */
export async function changePassphrase(
  ctx: Ctx,
  input: { passphrase: string; next: string; thisOne: ThisSignIn },
): Promise<SeenAccount> {
  authorize(ctx, 'account.change', null);
  const account = await ownAccount(ctx);
  await confirmPassphrase(ctx, account, input.passphrase);
  await refuseWeakPassphrase(input.next, [account.name], 'next');
  await ctx.stores.people.change(account.id, { passphraseHash: await ctx.passphrases.hash(input.next) });
  await endSignIns(ctx, account.id, input.thisOne);
  return loadAccount(ctx);
}
