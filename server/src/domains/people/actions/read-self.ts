import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Account } from '../people.types.js';

/** The account of whoever asks, or null for visitors. */
export async function readSelf(ctx: Ctx): Promise<Account | null> {
  authorize(ctx, 'self.read', null);
  const { actor } = ctx;
  return actor.kind === 'team' ? ctx.stores.people.find(actor.accountId) : null;
}
