import type { Mentions, Reactions } from '../../kernel/domain.js';

export const alarmMentions: Mentions = {
  ids: (ctx) => ctx.stores.alarms.seers(),
  forget: (ctx, accountId) => ctx.stores.alarms.forgetSeer(accountId),
};

export const alarmReactions: Reactions = {
  'account.ended': (ctx, { accountId }) => alarmMentions.forget(ctx, accountId),
};
