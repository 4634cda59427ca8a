import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import type { VerifyCredentials } from '../../platform/http/passport.js';
import { knownBrowser } from './known-browser.js';
import type { Account } from './people.types.js';
import { useCode } from './second-factor.js';

/** Each returns the account as it was when compared, so that a sign-in ended meanwhile stays ended. */
export const verifyCredentials = {
  /** Null for an unknown name and a wrong passphrase alike. Throws `codeNeeded` or `codeWrong` once those are right. */
  async passphrase({ ctx, known }, { name, passphrase, code }): Promise<Account | null> {
    const browser = await consumeSignInLimits(ctx, name, known);
    const account = await ctx.stores.people.findByName(name);
    const matches = await ctx.passphrases.matches(account?.passphraseHash ?? null, passphrase, { browser });
    if (account === null || !matches) return null;
    await confirmSecondFactor(ctx, account, code);
    return account;
  },

  async recoveryWords({ ctx }, { words }): Promise<Account | null> {
    await ctx.rateLimits.consume('recover');
    return ctx.stores.people.findByRecoveryWords(words);
  },
} satisfies VerifyCredentials;

/** Verifies the second factor, if the account has one. */
async function confirmSecondFactor(ctx: Ctx, account: Account, code: string | null): Promise<void> {
  if (account.secondFactor === null) return;
  if (code === null) throw new NaastError('codeNeeded');
  // Only reached with the right passphrase, so this limit may refuse.
  await ctx.rateLimits.consume('secondFactor', account.id);
  await useCode(ctx, account, code);
}

/** Applies the rate limits. Returns the browser id, if its cookie is valid for this account. */
async function consumeSignInLimits(ctx: Ctx, name: string, shown: string | null): Promise<string | null> {
  if (shown !== null) {
    const known = knownBrowser(ctx, await ctx.stores.people.findByName(name), shown);
    if (known !== null) {
      await ctx.rateLimits.consume('signInKnown', known);
      return known;
    }
  }
  // In parallel, so that the delays do not add up.
  await Promise.all([ctx.rateLimits.consume('signInAnyName'), ctx.rateLimits.consume('signIn', name)]);
  return null;
}
