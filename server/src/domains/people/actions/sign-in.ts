import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { comeIn, type Door, type SignedIn } from '../come-in.js';
import { useCode } from '../second-factor.js';

export interface SignIn {
  readonly name: string;
  readonly passphrase: string;
  /** Of the authenticator app, or a recovery code; null when it was not asked for yet. */
  readonly code: string | null;
  readonly door: Door;
}

/** Signs in. Throws `signInFailed`, the same for an unknown name and a wrong passphrase; `codeNeeded` and `codeWrong` after that. */
export async function signIn(ctx: Ctx, input: SignIn): Promise<SignedIn> {
  authorize(ctx, 'signIn.start', null);
  // Side by side: nobody waits twice.
  await Promise.all([ctx.limits.take('signInAnyName'), ctx.limits.take('signIn', input.name)]);
  const account = await ctx.stores.people.findByName(input.name);
  const matches = await ctx.passphrases.matches(account?.passphraseHash ?? null, input.passphrase);
  if (account === null || !matches) throw new NaastError('signInFailed');
  if (account.secondFactor !== null) {
    if (input.code === null) throw new NaastError('codeNeeded');
    // Whoever tries codes has the passphrase already, so this line refuses.
    await ctx.limits.take('secondFactor', account.id);
    await useCode(ctx, account, input.code);
  }
  return comeIn(ctx, account, input.door);
}
