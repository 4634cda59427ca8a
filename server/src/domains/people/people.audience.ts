import type { Audience } from '../../platform/realtime/audience.js';
import { channels } from '../../platform/realtime/channels.js';

export const peopleAudience: Audience<
  | 'signInSession.ended'
  | 'signInSession.renewed'
  | 'signInSession.locked'
  | 'account.changed'
  | 'account.ended'
> = {
  'signInSession.ended': async (event, reach) => {
    const channel = channels.signInSession(event.key);
    reach.tell(channel, 'signIn:ended', {});
    reach.disconnect(channel);
  },
  // They come again at once, with the cookie that the browser has now.
  'signInSession.renewed': async (event, reach) => reach.sendBack(channels.signInSession(event.key)),
  // The seats stay: whoever opens the screen again goes on where they were.
  'signInSession.locked': async (event, reach) => {
    const channel = channels.signInSession(event.key);
    reach.tell(channel, 'signIn:locked', {});
    reach.sendBack(channel);
  },
  'account.changed': async (event, reach) => {
    const channel = channels.account(event.accountId);
    reach.tell(channel, 'self:changed', {});
    // What they sat in or heard by that role is theirs no longer.
    if (event.hasLost) reach.disconnect(channel);
  },
  'account.ended': async (event, reach) => {
    const channel = channels.account(event.accountId);
    reach.tell(channel, 'signIn:ended', {});
    reach.disconnect(channel);
  },
};
