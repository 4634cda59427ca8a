import type { Audience } from '../../platform/realtime/audience.js';
import { channels } from '../../platform/realtime/channels.js';

export const peopleAudience: Audience<
  | 'signInSession.ended'
  | 'signInSession.renewed'
  | 'signInSession.locked'
  | 'account.leftQuickly'
  | 'account.changed'
  | 'account.ended'
> = {
  'signInSession.ended': async (event, reach) => {
    const channel = channels.signInSession(event.key);
    reach.emit(channel, 'signIn:ended', {});
    reach.disconnect(channel);
  },
  // They reconnect at once, with the browser's new cookie.
  'signInSession.renewed': async (event, reach) => reach.reconnect(channels.signInSession(event.key)),
  // The seats stay, so that unlocking resumes where the user was. Nobody reads along behind a lock.
  'signInSession.locked': async (event, reach) => {
    const channel = channels.signInSession(event.key);
    reach.emit(channel, 'signIn:locked', {});
    reach.showAway(channel);
  },
  // Its pages heard that the session locked or ended.
  'account.leftQuickly': async () => undefined,
  'account.changed': async (event, reach) => {
    const channel = channels.account(event.accountId);
    reach.emit(channel, 'self:changed', {});
    // Disconnect: the lost role may have given access to places and subscriptions.
    if (event.hasLost) reach.disconnect(channel);
  },
  'account.ended': async (event, reach) => {
    const channel = channels.account(event.accountId);
    reach.emit(channel, 'signIn:ended', {});
    reach.disconnect(channel);
  },
};
