import type { Situations } from '../../kernel/situations.js';
import { accountFor } from '../people/index.js';
import type { TeamAbility } from './team.policy.js';
import type { Invitation, OpenProposal } from './team.types.js';

const later = (now: Date) => new Date(now.getTime() + 1000);

const invitation = (until: Date): Invitation => ({
  id: 'invitation',
  purpose: 'join',
  accountId: null,
  label: 'Iemand',
  isHost: true,
  isCoordinator: false,
  until,
});

const found = (now: Date) => ({
  'somebody unknown': { account: null },
  'the host': { account: accountFor(now, 'host', ['host']) },
  'the coordinator': { account: accountFor(now, 'coordinator', ['coordinator']) },
  'another coordinator': { account: accountFor(now, 'other', ['coordinator']) },
});

function proposal(now: Date, byId: string, coordinators: readonly string[]): OpenProposal {
  return {
    proposal: { id: 'proposal', kind: 'giveCoordinator', aboutId: 'host', byId, until: later(now) },
    about: accountFor(now, 'host', ['host']),
    by: accountFor(now, byId, ['coordinator']),
    coordinators: coordinators.map((id) => accountFor(now, id, ['coordinator'])),
  };
}

const proposals = (now: Date) => ({
  'there is none (any more)': null,
  'about the host, by the coordinator, who is the only one': proposal(now, 'coordinator', ['coordinator']),
  'about the host, by another coordinator': proposal(now, 'other', ['coordinator', 'other']),
});

export const teamSituations: Situations<TeamAbility> = {
  'team.read': () => ({ always: null }),
  'team.invite': () => ({ always: null }),
  'team.join': (now) => ({
    'with a link that works': invitation(later(now)),
    'with a link past its time': invitation(now),
    'with a link that was used': null,
  }),
  'team.giveRoles': found,
  'team.remove': found,
  'team.reset': found,
  'team.propose': (now) => ({
    'somebody unknown': { account: null, kind: 'giveCoordinator', coordinators: 1 },
    'the host as coordinator': {
      account: accountFor(now, 'host', ['host']),
      kind: 'giveCoordinator',
      coordinators: 1,
    },
    'the coordinator, one of two, no longer': {
      account: accountFor(now, 'coordinator', ['coordinator']),
      kind: 'takeCoordinator',
      coordinators: 2,
    },
    'the coordinator, the last one, no longer': {
      account: accountFor(now, 'coordinator', ['coordinator']),
      kind: 'takeCoordinator',
      coordinators: 1,
    },
  }),
  'team.confirm': proposals,
  'team.withdraw': proposals,
};
