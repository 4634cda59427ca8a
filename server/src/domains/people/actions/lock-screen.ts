import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { ownAccount } from '../accounts.js';
import type { Account } from '../people.types.js';

/** Locks this sign-in: its sockets close, its seats stay. `key` is the hashed session id. */
export async function lockScreen(
  ctx: Ctx,
  input: { key: string; lock: () => Promise<void> },
): Promise<Account> {
  authorize(ctx, 'signIn.lock', null);
  const account = await ownAccount(ctx);
  await input.lock();
  ctx.publish({ type: 'signInSession.locked', key: input.key, accountId: account.id });
  return account;
}
