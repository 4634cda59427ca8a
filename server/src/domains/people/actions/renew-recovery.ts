import type { Language } from '@naast/shared/languages';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { confirmPassphrase, ownAccount } from '../accounts.js';
import { drawRecoveryWords } from '../recovery-words.js';
import { drawRecoveryCodes } from '../second-factor.js';

export interface Renewed {
  readonly recoveryCodes: readonly string[] | null;
  readonly recoveryWords: { readonly lines: string[][] } | null;
}

/** Replaces the recovery codes of a team account, or the words of a member; the old ones stop working. */
export async function renewRecovery(
  ctx: Ctx,
  input: { passphrase: string; language: Language },
): Promise<Renewed> {
  authorize(ctx, 'account.change', null);
  const account = await ownAccount(ctx);
  await confirmPassphrase(ctx, account, input.passphrase);
  if (account.kind === 'member') {
    const { lines, hash } = drawRecoveryWords(ctx, input.language);
    await ctx.stores.people.change(account.id, { recovery: [hash] });
    return { recoveryCodes: null, recoveryWords: { lines } };
  }
  const { codes, hashes } = drawRecoveryCodes(ctx, account.id);
  await ctx.stores.people.change(account.id, { recovery: hashes });
  return { recoveryCodes: codes, recoveryWords: null };
}
