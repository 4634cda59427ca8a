import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import type { RetentionRule } from '../../kernel/domain.js';
import { eraseAccount } from './end-account.js';
import { accountOfKey } from './people.store.js';

/** Members who stayed away, and whoever was erased and is still there in part. */
async function toErase(ctx: Ctx): Promise<string[]> {
  const { people } = ctx.stores;
  const since = new Date(ctx.now().getTime() - limits.memberKept);
  return [...new Set([...(await people.absentSince(since)), ...(await people.halfErased())])];
}

async function erase(ctx: Ctx): Promise<number> {
  let removed = 0;
  for (const accountId of await toErase(ctx)) if (await eraseAccount(ctx, accountId)) removed++;
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
    lives: 'forATerm',
    sweep: erase,
    left: async (ctx) => (await toErase(ctx)).length,
  },
];
