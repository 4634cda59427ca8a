import type { Audience } from '../../platform/realtime/audience.js';
import { channels } from '../../platform/realtime/channels.js';

/** A signal without content: what is public and what is not is decided when a page reads again. */
export const settingAudience: Audience<'setting.changed'> = {
  'setting.changed': async (_event, reach) => reach.tell(channels.everybody, 'organisation:changed', {}),
};
