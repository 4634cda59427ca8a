import type { Audience } from '../../platform/realtime/audience.js';
import { channels } from '../../platform/realtime/channels.js';

/** A signal without content, of what everybody may read. Whom the team calls is not: its pages ask again by themselves. */
export const organisationAudience: Audience<'setting.changed'> = {
  'setting.changed': async ({ subject }, reach) => {
    if (subject !== 'onCall') reach.emit(channels.everybody, 'organisation:changed', {});
  },
};
