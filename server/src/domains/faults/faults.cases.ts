import type { PolicyCases } from '../../kernel/policy-cases.js';
import type { FaultAbility } from './faults.policy.js';
import type { Fault } from './faults.types.js';

const fault = (now: Date): Fault => ({
  id: 'fault',
  kind: 'jobFailed',
  about: 'rooms.tend',
  since: now,
  lastAt: now,
  times: 1,
  endedAt: null,
  seen: null,
});

export const faultCases: PolicyCases<FaultAbility> = {
  'fault.list': () => ({ always: null }),
  'fault.acknowledge': (now): Record<string, Fault | null> => ({
    'there is none (any more)': null,
    'one that stands': fault(now),
  }),
};
