import type { PolicyCases } from '../../kernel/policy-cases.js';
import type { AlarmAbility } from './alarms.policy.js';
import type { Alarm } from './alarms.types.js';

const alarm = (now: Date): Alarm => ({
  id: 'alarm',
  kind: 'jobFailed',
  about: 'rooms.tend',
  since: now,
  lastAt: now,
  times: 1,
  endedAt: null,
  seen: null,
});

export const alarmCases: PolicyCases<AlarmAbility> = {
  'alarm.list': () => ({ always: null }),
  'alarm.see': (now): Record<string, Alarm | null> => ({
    'there is none (any more)': null,
    'one that stands': alarm(now),
  }),
};
