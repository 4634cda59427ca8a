import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { matchesPassphrase } from '../passphrase.js';
import type { Account } from '../people.types.js';

/** Checks name and passphrase. Throws `signInFailed`, the same for an unknown name and a wrong passphrase. */
export async function signIn(ctx: Ctx, input: { name: string; passphrase: string }): Promise<Account> {
  authorize(ctx, 'signIn.start', null);
  const account = await ctx.stores.people.findByName(input.name);
  const matches = await matchesPassphrase(account?.passphraseHash ?? null, input.passphrase);
  if (account === null || !matches) throw new NaastError('signInFailed');
  return account;
}
