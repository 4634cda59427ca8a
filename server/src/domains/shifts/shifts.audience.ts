import type { Audience } from '../../platform/realtime/audience.js';
import { channels } from '../../platform/realtime/channels.js';

/** A signal without content: each page reads who pauses. People and visitors hear nothing. */
export const shiftAudience: Audience<'pause.changed'> = {
  'pause.changed': async (_event, reach) => reach.emit(channels.team, 'pauses:changed', {}),
};
