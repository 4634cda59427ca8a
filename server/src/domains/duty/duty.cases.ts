import type { PolicyCases } from '../../kernel/policy-cases.js';
import type { DutyAbility } from './duty.policy.js';
import { type Duty, freeDuty } from './duty.types.js';

/** The host in the policy matrix has the id `host`, and so on. */
const duties = (): Record<string, { duty: Duty }> => ({
  'nobody has it': { duty: freeDuty },
  'the host has it': { duty: { ...freeDuty, accountId: 'host' } },
  'the host has it, and offers it to the coordinator': {
    duty: { ...freeDuty, accountId: 'host', offeredTo: 'coordinator' },
  },
});

export const dutyCases: PolicyCases<DutyAbility> = {
  'duty.read': () => ({ always: null }),
  'duty.take': duties,
  'duty.offer': () => ({
    'the host has it, to another host': { duty: { ...freeDuty, accountId: 'host' }, canLead: true },
    'the host has it, to a consultant': { duty: { ...freeDuty, accountId: 'host' }, canLead: false },
    'the host has it, to nobody known': { duty: { ...freeDuty, accountId: 'host' }, canLead: null },
    'a colleague has it': { duty: { ...freeDuty, accountId: 'other' }, canLead: true },
  }),
  'duty.withdrawOffer': duties,
  'duty.end': duties,
};
