import type { Audience } from '../../platform/realtime/audience.js';
import { channels } from '../../platform/realtime/channels.js';

/** A signal without content. Its reader may be of the team no longer, and their page has to empty all the same. */
export const reviewAudience: Audience<'review.changed'> = {
  'review.changed': async ({ accountId }, reach) =>
    reach.emit([channels.team, channels.account(accountId)], 'reviews:changed', {}),
};
