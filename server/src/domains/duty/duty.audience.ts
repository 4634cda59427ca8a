import type { Audience } from '../../platform/realtime/audience.js';
import { channels } from '../../platform/realtime/channels.js';

/** A signal without content: each page reads what its own rights show. */
export const dutyAudience: Audience<'duty.changed'> = {
  'duty.changed': async (_event, reach) => reach.emit(channels.team, 'duty:changed', {}),
};
