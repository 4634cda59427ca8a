import type { Reactions } from '../../kernel/domain.js';
import { forgetAnswerer } from './forget-answerer.js';
import { freeVoices } from './free-voices.js';

export const spreekuurReactions: Reactions = {
  'account.ended': (ctx, { accountId }) => forgetAnswerer(ctx, accountId),
  async 'account.changed'(ctx, { accountId, hasLost }) {
    if (hasLost) await freeVoices(ctx, accountId, (await ctx.stores.people.find(accountId))?.roles ?? []);
  },
};
