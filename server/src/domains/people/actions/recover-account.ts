import type { Language } from '@naast/shared/languages';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { beginSignInAgain, type SignedIn, type SignInBrowser } from '../begin-sign-in.js';
import { endSignIns } from '../end-account.js';
import { drawRecoveryWords } from '../recovery-words.js';
import { refuseWeakPassphrase } from '../refuse-weak-passphrase.js';

export interface Recover {
  readonly words: string;
  readonly passphrase: string;
  readonly language: Language;
  readonly browser: SignInBrowser;
}

/** Signs a member in by the recovery words, and replaces them. Throws `recoveryUnknown`. */
export async function recoverAccount(ctx: Ctx, input: Recover): Promise<SignedIn & { lines: string[][] }> {
  authorize(ctx, 'member.recover', null);
  const account = await input.browser.authenticate(ctx, 'recoveryWords', { words: input.words });
  if (account === null) throw new NaastError('recoveryUnknown');
  await refuseWeakPassphrase(input.passphrase, [account.name]);
  const { lines, hash } = drawRecoveryWords(ctx, input.language);
  await ctx.stores.people.change(account.id, {
    passphraseHash: await ctx.passphrases.hash(input.passphrase),
    recovery: [hash],
  });
  await endSignIns(ctx, account.id, null);
  const inside = await beginSignInAgain(ctx, account.id, input.browser);
  if (inside === null) throw new NaastError('recoveryUnknown');
  return { ...inside, lines };
}
