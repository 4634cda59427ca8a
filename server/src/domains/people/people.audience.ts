import type { Audience } from '../../platform/realtime/audience.js';
import { channels } from '../../platform/realtime/channels.js';

export const peopleAudience: Audience<'signInSession.ended'> = {
  'signInSession.ended': async (event, reach) => {
    const channel = channels.signInSession(event.key);
    reach.tell(channel, 'signIn:ended', {});
    reach.disconnect(channel);
  },
};
