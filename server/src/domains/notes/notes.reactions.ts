import type { Mentions, Reactions } from '../../kernel/domain.js';

export const noteMentions: Mentions = {
  ids: (ctx) => ctx.stores.notes.authors(),
  forget: (ctx, accountId) => ctx.stores.notes.forgetAuthor(accountId),
};

export const noteReactions: Reactions = {
  'account.ended': (ctx, { accountId }) => noteMentions.forget(ctx, accountId),
};
