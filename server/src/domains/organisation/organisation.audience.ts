import type { Audience } from '../../platform/realtime/audience.js';
import { channels } from '../../platform/realtime/channels.js';

/** A signal without content, of what everybody may read. Whom the team calls is the team's: visitors do not hear of it. */
export const organisationAudience: Audience<'setting.changed'> = {
  'setting.changed': async ({ subject }, reach) => {
    // In an alarm a minute counts, so this is team news, which pages read without the delay that spreads visitors.
    if (subject === 'onCall') reach.emit(channels.team, 'duty:changed', {});
    else reach.emit(channels.everybody, 'organisation:changed', {});
  },
};
