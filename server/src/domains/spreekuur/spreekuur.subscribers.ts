import type { Subscribers } from '../../kernel/domain.js';
import { findAccountNow } from '../people/index.js';
import { freeVoices } from './answerers.js';

export const spreekuurSubscribers: Subscribers = {
  async 'account.changed'(ctx, { accountId, hasLost }) {
    if (hasLost) await freeVoices(ctx, accountId, (await findAccountNow(ctx, accountId))?.roles ?? []);
  },
};
