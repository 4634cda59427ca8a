import type { Audience } from '../../platform/realtime/audience.js';
import { channels } from '../../platform/realtime/channels.js';
import { listTeam } from '../people/index.js';
import { moderates } from './moderation.policy.js';

/** A signal without content: each page reads what its own rights show. */
export const moderationAudience: Audience<'flag.told' | 'case.changed'> = {
  // Who hears it is told by the case.
  'flag.told': async () => undefined,
  async 'case.changed'(_event, reach) {
    if (!reach.hasPages(channels.team)) return;
    const hearers = (await listTeam(reach)).filter(({ roles }) => moderates(roles));
    const pages = hearers.map(({ id }) => channels.account(id));
    if (pages.length > 0) reach.emit(pages, 'cases:changed', {});
  },
};
