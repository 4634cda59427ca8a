import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import type { RetentionRule } from '../../kernel/domain.js';
import { eraseAccount } from './end-account.js';
import { accountOfKey } from './people.store.js';

const absent = (ctx: Ctx): Promise<string[]> =>
  ctx.stores.people.absentSince(new Date(ctx.now().getTime() - limits.memberKept));

async function eraseAbsent(ctx: Ctx): Promise<number> {
  let removed = 0;
  for (const accountId of await absent(ctx)) if (await eraseAccount(ctx, accountId)) removed++;
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
    sweep: eraseAbsent,
    left: async (ctx) => (await absent(ctx)).length,
  },
];
