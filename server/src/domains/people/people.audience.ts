import type { Audience } from '../../platform/realtime/audience.js';
import { channels } from '../../platform/realtime/channels.js';

export const peopleAudience: Audience<'signInSession.ended' | 'signInSession.renewed'> = {
  'signInSession.ended': async (event, reach) => {
    const channel = channels.signInSession(event.key);
    reach.tell(channel, 'signIn:ended', {});
    reach.disconnect(channel);
  },
  // They come again at once, with the cookie that the browser has now.
  'signInSession.renewed': async (event, reach) => reach.sendBack(channels.signInSession(event.key)),
};
