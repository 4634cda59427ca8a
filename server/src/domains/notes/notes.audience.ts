import type { Audience } from '../../platform/realtime/audience.js';
import { channels } from '../../platform/realtime/channels.js';

/** Only those of the team who have the question before them; a doorbell, no words. */
export const noteAudience: Audience<'note.written'> = {
  'note.written': async ({ place }, reach) =>
    reach.tell(channels.viewers(place, 'team'), 'notes:changed', { threadId: place.id }),
};
