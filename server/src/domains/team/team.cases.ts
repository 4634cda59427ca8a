import type { PolicyCases } from '../../kernel/policy-cases.js';
import { accountFor } from '../people/index.js';
import type { TeamAbility } from './team.policy.js';
import type { Invitation, OpenProposal } from './team.types.js';

const later = (now: Date) => new Date(now.getTime() + 1000);

const invitation = (until: Date): Invitation => ({
  id: 'invitation',
  purpose: 'join',
  accountId: null,
  byId: 'coordinator',
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

function proposal(
  now: Date,
  { by, about = 'host', coordinators }: { by: string; about?: string; coordinators: readonly string[] },
  standIns: readonly string[] = ['host', 'consultant'],
): OpenProposal {
  return {
    proposal: { id: 'proposal', kind: 'giveCoordinator', aboutId: about, byId: by, until: later(now) },
    about: accountFor(now, about, ['host']),
    by: accountFor(now, by, ['coordinator']),
    coordinators: coordinators.map((id) => accountFor(now, id, ['coordinator'])),
    standIns: standIns.map((id) => accountFor(now, id, ['host'])),
  };
}

const byTheOnlyOne = { by: 'coordinator', coordinators: ['coordinator'] };

const proposals = (now: Date) => ({
  'there is none (any more)': null,
  'about the host, by the coordinator, who is the only one': proposal(now, byTheOnlyOne),
  'the same, where the consultant came this week': proposal(now, byTheOnlyOne, ['host']),
  'about the host, by another coordinator': proposal(now, {
    by: 'other',
    coordinators: ['coordinator', 'other'],
  }),
  'about the coordinator, by another': proposal(now, {
    by: 'other',
    about: 'coordinator',
    coordinators: ['coordinator', 'other'],
  }),
});

export const teamCases: PolicyCases<TeamAbility> = {
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
