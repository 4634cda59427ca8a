import { accountIdOf } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import type { Visit } from '../../platform/http/handlers.js';
import type { Credentials, SignInStrategy } from '../../platform/http/passport.js';
import { drawKnownBrowser } from './known-browser.js';
import { type Account, dayOf } from './people.types.js';

/** The browser that is signing in. */
export interface SignInBrowser {
  /** The browser's session until now, by its hashed session id; null without one. */
  readonly earlierVisit: string | null;
  /** Sets the known-browser cookie. */
  remember(shown: string): void;
  /** Verifies credentials by a passport strategy; null if they are wrong. */
  authenticate<S extends SignInStrategy>(
    ctx: Ctx,
    strategy: S,
    typed: Credentials[S],
  ): Promise<Account | null>;
  /** Binds the browser's session, under a new id, to the account (prevents session fixation). */
  begin(account: Account): Promise<Ctx>;
}

export const browserOf = (visit: Visit): SignInBrowser => ({
  earlierVisit: visit.started ? visit.key : null,
  remember: (shown) => visit.remember(shown),
  // Passport passes on what `verifyCredentials` returned.
  authenticate: (ctx, strategy, typed) => visit.authenticate(ctx, strategy, typed) as Promise<Account | null>,
  begin: (account) => visit.signIn(account),
});

export interface SignedIn {
  readonly account: Account;
  readonly signedIn: Ctx;
}

/** Signs the browser in to the account. */
export async function beginSignIn(ctx: Ctx, account: Account, browser: SignInBrowser): Promise<SignedIn> {
  const signedIn = await browser.begin(account);
  // Ends the visitor session that this browser had.
  if (browser.earlierVisit !== null)
    ctx.publish({
      type: 'signInSession.ended',
      key: browser.earlierVisit,
      accountId: accountIdOf(ctx.actor),
    });
  // Accounts with a second factor only: they have just used it.
  if (account.kind === 'team' && account.secondFactor !== null)
    browser.remember(drawKnownBrowser(ctx, account));
  if (account.kind === 'member') await ctx.stores.people.recordSignInDay(account.id, dayOf(ctx.now()));
  return { account, signedIn };
}

/**
 * As `beginSignIn`, after all sign-ins of the account were ended: reloads the account for its new `round`, or the
 * session would end at once. Null if the account no longer exists.
 */
export async function beginSignInAgain(
  ctx: Ctx,
  accountId: string,
  browser: SignInBrowser,
): Promise<SignedIn | null> {
  const now = await ctx.stores.people.findNow(accountId);
  return now && beginSignIn(ctx, now, browser);
}
