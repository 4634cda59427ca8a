import type { Subscribers } from '../../kernel/domain.js';
import { coordinates, findAccountNow } from '../people/index.js';

export const teamSubscribers: Subscribers = {
  async 'account.changed'(ctx, { accountId, hasLost }) {
    if (!hasLost) return;
    const account = await findAccountNow(ctx, accountId);
    // Revoke the links of an account that may no longer invite.
    if (account && !coordinates(account)) await ctx.stores.team.removeMadeBy(accountId, ctx.now());
  },
};
