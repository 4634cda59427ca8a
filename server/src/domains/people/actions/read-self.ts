import { accountIdOf } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Account } from '../people.types.js';

/** The caller's account; null for a visitor. */
export async function readSelf(ctx: Ctx): Promise<Account | null> {
  authorize(ctx, 'self.read', null);
  const accountId = accountIdOf(ctx.actor);
  return accountId === null ? null : ctx.stores.people.find(accountId);
}
