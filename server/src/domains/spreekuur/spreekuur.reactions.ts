import type { Reactions } from '../../kernel/domain.js';
import { freeVoices } from './free-voices.js';

export const spreekuurReactions: Reactions = {
  async 'account.changed'(ctx, { accountId, hasLost }) {
    if (hasLost) await freeVoices(ctx, accountId, (await ctx.stores.people.findNow(accountId))?.roles ?? []);
  },
};
