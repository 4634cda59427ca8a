import { accountIdOf } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import type { Account } from './people.types.js';

/** The account of whoever asks. Throws `signInNeeded` when there is none (any more). */
export async function ownAccount(ctx: Ctx): Promise<Account> {
  const id = accountIdOf(ctx.actor);
  const account = id === null ? null : await ctx.stores.people.find(id);
  if (account === null) throw new NaastError('signInNeeded');
  return account;
}

/** What matters most is asked for again: an open screen is not yet its owner. Throws `passphraseWrong`. */
export async function confirmPassphrase(ctx: Ctx, account: Account, passphrase: string): Promise<void> {
  await ctx.limits.take('confirmPassphrase', account.id);
  if (!(await ctx.passphrases.matches(account.passphraseHash, passphrase)))
    throw new NaastError('passphraseWrong');
}
