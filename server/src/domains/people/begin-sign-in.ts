import type { Ctx } from '../../kernel/ctx.js';
import type { Visit } from '../../platform/http/handlers.js';
import type { Credentials, SignInStrategy } from '../../platform/http/passport.js';
import { drawKnownBrowser } from './known-browser.js';
import { type Account, dayOf } from './people.types.js';

/** The browser that somebody signs in with. */
export interface SignInBrowser {
  /** The visit it was in until now, by its hashed session id; null when it was in none. */
  readonly earlierVisit: string | null;
  /** The browser shows that from now on. */
  remember(shown: string): void;
  /** Who somebody shows to be by what was typed; null: nobody. */
  authenticate<S extends SignInStrategy>(
    ctx: Ctx,
    strategy: S,
    typed: Credentials[S],
  ): Promise<Account | null>;
  /** Binds the browser's session, under a new id, to the account. */
  begin(account: Account): Promise<Ctx>;
}

export const browserOf = (visit: Visit): SignInBrowser => ({
  earlierVisit: visit.started ? visit.key : null,
  remember: (shown) => visit.remember(shown),
  // Passport hands on what `verifyCredentials` answered.
  authenticate: (ctx, strategy, typed) => visit.authenticate(ctx, strategy, typed) as Promise<Account | null>,
  begin: (account) => visit.signIn(account),
});

export interface SignedIn {
  readonly account: Account;
  readonly signedIn: Ctx;
}

/** From here on this browser is theirs. */
export async function beginSignIn(ctx: Ctx, account: Account, browser: SignInBrowser): Promise<SignedIn> {
  const signedIn = await browser.begin(account);
  // What this browser's pages were as a visitor ends with it.
  if (browser.earlierVisit !== null) ctx.publish({ type: 'signInSession.ended', key: browser.earlierVisit });
  // Only who has a second factor, and so used it just now.
  if (account.kind === 'team' && account.secondFactor !== null)
    browser.remember(drawKnownBrowser(ctx, account));
  if (account.kind === 'member') await ctx.stores.people.noteHere(account.id, dayOf(ctx.now()));
  return { account, signedIn };
}

/**
 * The same for whoever's sign-ins were all ended just now: the account as it is since, or the new session would be over at once.
 * Null when the account is gone meanwhile.
 */
export async function beginSignInAgain(
  ctx: Ctx,
  accountId: string,
  browser: SignInBrowser,
): Promise<SignedIn | null> {
  const now = await ctx.stores.people.findNow(accountId);
  return now && beginSignIn(ctx, now, browser);
}
