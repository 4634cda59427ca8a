import type { Subscribers } from '../../kernel/domain.js';
import { coordinates, findAccountNow } from '../people/index.js';

export const teamSubscribers: Subscribers = {
  async 'account.changed'(ctx, { accountId, hasLost }) {
    if (!hasLost) return;
    const account = await findAccountNow(ctx, accountId);
    // Links of somebody who may no longer invite let nobody in.
    if (account && !coordinates(account)) await ctx.stores.team.removeMadeBy(accountId, ctx.now());
  },
};
