import type { Mentions, Reactions } from '../../kernel/domain.js';
import { coordinates } from '../people/index.js';

export const teamMentions: Mentions = {
  ids: (ctx) => ctx.stores.team.mentioned(),
  // Nothing waits for whoever is gone, nor opens a way back to them, nor lets in whom they invited.
  forget: (ctx, accountId) => ctx.stores.team.removeOf(accountId, ctx.now()),
};

export const teamReactions: Reactions = {
  'account.ended': (ctx, { accountId }) => teamMentions.forget(ctx, accountId),
  async 'account.changed'(ctx, { accountId, hasLost }) {
    if (!hasLost) return;
    const account = await ctx.stores.people.findNow(accountId);
    // Links of somebody who may no longer invite let nobody in.
    if (account && !coordinates(account)) await ctx.stores.team.removeMadeBy(accountId, ctx.now());
  },
};
