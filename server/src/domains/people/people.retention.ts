import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import type { RetentionRule } from '../../kernel/domain.js';
import { eraseAccount } from './end-account.js';
import { accountOfKey } from './people.store.js';

async function eraseAbsent(ctx: Ctx): Promise<number> {
  const since = new Date(ctx.now().getTime() - limits.memberKept);
  let removed = 0;
  for (const accountId of await ctx.stores.people.absentSince(since))
    if (await eraseAccount(ctx, accountId)) removed++;
  return removed;
}

/** After a restore: whoever left is gone again. */
export async function removeShreddedAccounts(ctx: Ctx, keyIds: readonly string[]): Promise<void> {
  for (const keyId of keyIds) {
    const accountId = accountOfKey(keyId);
    if (accountId !== null) await eraseAccount(ctx, accountId);
  }
}

export const peopleRetention: RetentionRule[] = [
  {
    collection: 'accounts',
    keeps: 'as long as somebody is on the team; a member: until two years after the last sign-in',
    sweep: eraseAbsent,
  },
];
