import { type AlarmView, alarmIdSchema } from '@naast/shared/contract/alarms';
import type { SeenAlarm } from './actions/list-alarms.js';

export function presentAlarm({ alarm, seenBy }: SeenAlarm): AlarmView {
  return {
    id: alarmIdSchema.parse(alarm.id),
    kind: alarm.kind,
    about: alarm.about,
    since: alarm.since.toISOString(),
    lastAt: alarm.lastAt.toISOString(),
    times: alarm.times,
    endedAt: alarm.endedAt?.toISOString() ?? null,
    seen: alarm.seen && { at: alarm.seen.at.toISOString(), by: seenBy },
  };
}
