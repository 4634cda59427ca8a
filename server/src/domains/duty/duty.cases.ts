import type { PolicyCases } from '../../kernel/policy-cases.js';
import type { DutyAbility } from './duty.policy.js';
import { type Duty, nobody } from './duty.types.js';

/** The host in the policy matrix has the id `host`, and so on. */
const duties = (): Record<string, { duty: Duty }> => ({
  'nobody has it': { duty: nobody },
  'the host has it': { duty: { ...nobody, accountId: 'host' } },
  'the host has it, and offers it to the coordinator': {
    duty: { ...nobody, accountId: 'host', offeredTo: 'coordinator' },
  },
});

export const dutyCases: PolicyCases<DutyAbility> = {
  'duty.read': () => ({ always: null }),
  'duty.take': duties,
  'duty.offer': () => ({
    'the host has it, to another host': { duty: { ...nobody, accountId: 'host' }, canLead: true },
    'the host has it, to a consultant': { duty: { ...nobody, accountId: 'host' }, canLead: false },
    'the host has it, to nobody known': { duty: { ...nobody, accountId: 'host' }, canLead: null },
    'a colleague has it': { duty: { ...nobody, accountId: 'other' }, canLead: true },
  }),
  'duty.withdrawOffer': duties,
  'duty.end': duties,
};
