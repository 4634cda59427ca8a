import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import type { Credentials } from '../../../platform/http/passport.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { beginSignIn, type SignedIn, type SignInBrowser } from '../begin-sign-in.js';

export type SignIn = Credentials['passphrase'] & { readonly browser: SignInBrowser };

/**
 * Throws `signInFailed`, the same for an unknown name and a wrong passphrase; after that `codeNeeded` or `codeWrong`.
 */
export async function signIn(ctx: Ctx, { browser, ...typed }: SignIn): Promise<SignedIn> {
  authorize(ctx, 'signIn.start', null);
  const account = await browser.authenticate(ctx, 'passphrase', typed);
  if (account === null) throw new NaastError('signInFailed');
  return beginSignIn(ctx, account, browser);
}
