import type { Situations } from '../../kernel/situations.js';
import type { Ending, PeopleAbility } from './people.policy.js';
import type { Account } from './people.types.js';

const always = () => ({ always: null });

const account = (id: string, now: Date, roles: Account['roles']): Account => ({
  id,
  kind: 'team',
  name: 'Iemand',
  roles,
  profession: null,
  passphraseHash: null,
  secondFactor: null,
  recovery: [],
  createdAt: now,
});

export const peopleSituations: Situations<PeopleAbility> = {
  'self.read': always,
  'signIn.start': always,
  'signIn.end': always,
  'signIn.lock': always,
  'draft.keep': always,
  'secondFactor.draw': always,
  'account.see': always,
  'account.change': always,
  'account.end': (now): Record<string, Ending> => ({
    'the account of the coordinator, one of two': {
      account: account('coordinator', now, ['coordinator']),
      coordinators: 2,
    },
    'the account of the coordinator, the last one': {
      account: account('coordinator', now, ['coordinator']),
      coordinators: 1,
    },
    'the account of the host': { account: account('host', now, ['host']), coordinators: 1 },
    'the account of the member': {
      account: { ...account('member', now, []), kind: 'member' },
      coordinators: 1,
    },
  }),
  'member.signUp': always,
  'member.recover': always,
};
