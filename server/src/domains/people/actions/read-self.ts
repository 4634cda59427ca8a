import type { Actor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Account } from '../people.types.js';

/** The account of whoever asks, or null for visitors. */
export async function readSelf(ctx: Ctx, actor: Actor = ctx.actor): Promise<Account | null> {
  authorize(ctx, 'self.read', null);
  return actor.kind === 'team' ? ctx.stores.people.find(actor.accountId) : null;
}
