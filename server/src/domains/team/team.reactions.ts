import type { Reactions } from '../../kernel/domain.js';

export const teamReactions: Reactions = {
  // Nothing waits for whoever is gone, nor opens a way back to them.
  'account.ended': (ctx, { accountId }) => ctx.stores.team.removeOf(accountId, ctx.now()),
};
