import type { Language } from '@naast/shared/languages';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { beginSignIn, type SignedIn, type SignInBrowser } from '../begin-sign-in.js';
import { type Account, dayOf } from '../people.types.js';
import { drawRecoveryWords } from '../recovery-words.js';
import { refuseWeakPassphrase } from '../refuse-weak-passphrase.js';

export interface SignUp {
  readonly name: string;
  readonly passphrase: string;
  readonly language: Language;
  readonly browser: SignInBrowser;
}

/** Creates a member account: a name and a passphrase only. Throws `nameTaken`. The recovery words are shown once. */
export async function signUp(ctx: Ctx, input: SignUp): Promise<SignedIn & { lines: string[][] }> {
  authorize(ctx, 'member.signUp', null);
  await ctx.rateLimits.consume('signUp');
  await refuseWeakPassphrase(input.passphrase, [input.name]);
  const { lines, hash } = drawRecoveryWords(ctx, input.language);
  const account: Account = {
    id: ctx.newId(),
    kind: 'member',
    name: input.name,
    roles: [],
    profession: null,
    passphraseHash: await ctx.passphrases.hash(input.passphrase),
    secondFactor: null,
    recovery: [hash],
    acceptedRules: null,
    createdAt: dayOf(ctx.now()),
    round: 0,
  };
  await ctx.stores.people.create(account);
  return { ...(await beginSignIn(ctx, account, input.browser)), lines };
}
