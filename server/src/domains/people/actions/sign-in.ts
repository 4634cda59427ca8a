import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { beginSignIn, type SignedIn, type SignInBrowser } from '../begin-sign-in.js';
import { knownBrowser } from '../known-browser.js';
import { useCode } from '../second-factor.js';

export interface SignIn {
  readonly name: string;
  readonly passphrase: string;
  /** Of the authenticator app, or a recovery code; null when it was not asked for yet. */
  readonly code: string | null;
  readonly browser: SignInBrowser;
}

/** Signs in. Throws `signInFailed`, the same for an unknown name and a wrong passphrase; `codeNeeded` and `codeWrong` after that. */
export async function signIn(ctx: Ctx, input: SignIn): Promise<SignedIn> {
  authorize(ctx, 'signIn.start', null);
  const browser = await takeTurn(ctx, input);
  const account = await ctx.stores.people.findByName(input.name);
  const matches = await ctx.passphrases.matches(account?.passphraseHash ?? null, input.passphrase, {
    browser,
  });
  if (account === null || !matches) throw new NaastError('signInFailed');
  if (account.secondFactor !== null) {
    if (input.code === null) throw new NaastError('codeNeeded');
    // Whoever tries codes has the passphrase already, so this line refuses.
    await ctx.rateLimits.consume('secondFactor', account.id);
    await useCode(ctx, account, input.code);
  }
  return beginSignIn(ctx, account, input.browser);
}

/** Waits as long as haste says. Answers the browser, if it shows that this account came in with it before. */
async function takeTurn(ctx: Ctx, { name, browser }: SignIn): Promise<string | null> {
  if (browser.known !== null) {
    const known = knownBrowser(ctx, await ctx.stores.people.findByName(name), browser.known);
    if (known !== null) {
      await ctx.rateLimits.consume('signInKnown', known);
      return known;
    }
  }
  // Side by side: nobody waits twice.
  await Promise.all([ctx.rateLimits.consume('signInAnyName'), ctx.rateLimits.consume('signIn', name)]);
  return null;
}
