import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { confirmPassphrase, ownAccount } from '../accounts.js';
import type { Account } from '../people.types.js';

export interface Unlock {
  readonly passphrase: string;
  unlock(): Promise<void>;
}

/** Opens a locked screen. The sign-in stays the same one, so that what was typed under it can be read again. */
export async function unlockScreen(ctx: Ctx, input: Unlock): Promise<Account> {
  authorize(ctx, 'signIn.lock', null);
  const account = await ownAccount(ctx);
  await confirmPassphrase(ctx, account, input.passphrase);
  await input.unlock();
  return account;
}
