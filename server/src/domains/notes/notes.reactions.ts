import type { Reactions } from '../../kernel/domain.js';

export const noteReactions: Reactions = {
  'account.ended': (ctx, { accountId }) => ctx.stores.notes.forgetAuthor(accountId),
};
