import type { Audience } from '../../platform/realtime/audience.js';
import { channels } from '../../platform/realtime/channels.js';
import { dutyLead } from '../duty/index.js';
import { isTeamTold } from './hearers.js';

/** Signals without content: each page reads what its own rights show. */
export const alarmAudience: Audience<'alarm.changed' | 'alarm.worried'> = {
  // Who hears it is told by the alarm.
  'alarm.worried': async () => undefined,
  async 'alarm.changed'({ alarmId }, reach) {
    const alarm = await reach.stores.alarms.find(alarmId);
    if (alarm === null) return;
    const lead = await dutyLead(reach.stores, reach.now());
    const accounts = [lead?.accountId, alarm.taken?.by, alarm.closed?.by].filter(
      (id) => typeof id === 'string',
    );
    const hearers = [
      ...accounts.map((id) => channels.account(id)),
      channels.viewers(alarm.place, 'hosts'),
      ...(isTeamTold(alarm, reach.now()) ? [channels.team] : []),
    ];
    reach.emit(hearers, 'alarms:changed', {});
    // Who did not raise it must not learn of it.
    if (alarm.about !== null && alarm.hasSeat && alarm.sources.includes('self'))
      reach.emit(channels.seat(alarm.about), 'alarm:mine', {});
  },
};
