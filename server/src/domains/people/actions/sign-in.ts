import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { matchesPassphrase } from '../passphrase.js';
import type { Account } from '../people.types.js';

export interface SignIn {
  readonly name: string;
  readonly passphrase: string;
  /** The visit this browser was in until now, by its hashed session id; null when it was in none. */
  readonly earlierVisit: string | null;
  /** Waits longer the more often one network tries this name. */
  slowDown(name: string): Promise<void>;
  /** Binds the browser's session, under a new id, to the account. */
  begin(accountId: string): Promise<Ctx>;
}

/** Signs in. Throws `signInFailed`, the same for an unknown name and a wrong passphrase. */
export async function signIn(ctx: Ctx, input: SignIn): Promise<{ account: Account; signedIn: Ctx }> {
  authorize(ctx, 'signIn.start', null);
  await input.slowDown(input.name);
  const account = await ctx.stores.people.findByName(input.name);
  const matches = await matchesPassphrase(account?.passphraseHash ?? null, input.passphrase);
  if (account === null || !matches) throw new NaastError('signInFailed');
  const signedIn = await input.begin(account.id);
  // What this browser's pages were as a visitor ends with it.
  if (input.earlierVisit !== null) ctx.publish({ type: 'signInSession.ended', key: input.earlierVisit });
  return { account, signedIn };
}
