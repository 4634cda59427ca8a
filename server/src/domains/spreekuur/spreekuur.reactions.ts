import type { Mentions, Reactions } from '../../kernel/domain.js';
import { forgetAnswerer } from './forget-answerer.js';
import { freeVoices } from './free-voices.js';

export const spreekuurMentions: Mentions = {
  ids: (ctx) => ctx.stores.spreekuur.mentioned(),
  forget: forgetAnswerer,
};

export const spreekuurReactions: Reactions = {
  'account.ended': (ctx, { accountId }) => spreekuurMentions.forget(ctx, accountId),
  async 'account.changed'(ctx, { accountId, hasLost }) {
    if (hasLost) await freeVoices(ctx, accountId, (await ctx.stores.people.findNow(accountId))?.roles ?? []);
  },
};
