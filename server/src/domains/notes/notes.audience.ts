import type { Audience } from '../../platform/realtime/audience.js';
import { channels } from '../../platform/realtime/channels.js';

/** A signal without content, to the team sockets that follow the question. */
export const noteAudience: Audience<'note.written'> = {
  'note.written': async ({ place }, reach) =>
    reach.emit(channels.viewers(place, 'team'), 'notes:changed', { threadId: place.id }),
};
