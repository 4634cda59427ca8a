import type { PolicyCases } from '../../kernel/policy-cases.js';
import type { Ending, PeopleAbility } from './people.policy.js';
import type { Account } from './people.types.js';

const always = () => ({ always: null });

/** A team account for policy cases, with only the fields that policies read. */
export const accountFor = (now: Date, id: string, roles: Account['roles']): Account => ({
  id,
  kind: 'team',
  name: 'Iemand',
  roles,
  profession: null,
  passphraseHash: 'a hash',
  secondFactor: null,
  recovery: [],
  acceptedRules: null,
  createdAt: now,
  round: 0,
});

export const peopleCases: PolicyCases<PeopleAbility> = {
  'self.read': always,
  'signIn.start': always,
  'signIn.end': always,
  'signIn.lock': always,
  'draft.keep': always,
  'device.share': always,
  'secondFactor.draw': always,
  'secondFactor.renew': always,
  'account.see': always,
  'account.change': always,
  'houseRules.accept': always,
  'account.end': (now): Record<string, Ending> => ({
    'the account of the coordinator, one of two': {
      account: accountFor(now, 'coordinator', ['coordinator']),
      coordinators: 2,
    },
    'the account of the coordinator, the last one': {
      account: accountFor(now, 'coordinator', ['coordinator']),
      coordinators: 1,
    },
    'the account of the host': { account: accountFor(now, 'host', ['host']), coordinators: 1 },
    'the account of the member': {
      account: { ...accountFor(now, 'member', []), kind: 'member' },
      coordinators: 1,
    },
  }),
  'member.signUp': always,
  'member.recover': always,
};
