import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { confirmPassphrase, ownAccount } from '../accounts.js';
import type { Account } from '../people.types.js';

export interface Unlock {
  readonly passphrase: string;
  unlock(): Promise<void>;
}

/** Unlocks the screen. The session stays the same, so that drafts sealed under it can be opened. */
export async function unlockScreen(ctx: Ctx, input: Unlock): Promise<Account> {
  authorize(ctx, 'signIn.lock', null);
  const account = await ownAccount(ctx);
  await confirmPassphrase(ctx, account, input.passphrase);
  await input.unlock();
  return account;
}
