import type { Domain } from '../domain.js';
import { invitationCollection } from './invitations.model.js';
import { personalDataInTeam } from './personal-data.js';
import { proposalCollection } from './proposals.model.js';
import { teamCases } from './team.cases.js';
import { teamDesk } from './team.desk.js';
import { teamHttp } from './team.http.js';
import { teamPolicy } from './team.policy.js';
import { teamStore } from './team.store.js';
import { teamSubscribers } from './team.subscribers.js';

export { inviteToJoin } from './invitations.js';
export { invitationCollection } from './invitations.model.js';

declare module '../../platform/retention.js' {
  interface KeyKinds {
    readonly invitation: true;
  }
}

export const team = {
  policy: teamPolicy,
  cases: teamCases,
  may: {
    seeTeam: (ctx) => ctx.judge('team.read', null) === 'allow',
    manageTeam: (ctx) => ctx.judge('team.invite', null) === 'allow',
  },
  desk: teamDesk,
  stores: ({ connection, vault }) => ({ team: teamStore(connection, vault) }),
  collections: [invitationCollection, proposalCollection],
  keys: {
    invitation: {
      among: (ctx, ids) => ctx.stores.team.invitationsAmong(ids),
      // A used or withdrawn link must not work again after a restore.
      remove: (ctx, id) => ctx.stores.team.takeInvitation(id, ctx.now()),
    },
  },
  mentions: {
    ids: (ctx) => ctx.stores.team.mentioned(),
    // For an erased account: removes proposals about or by it, and links that reset it or that it made.
    forget: (ctx, accountId) => ctx.stores.team.removeOf(accountId, ctx.now()),
  },
  personalData: personalDataInTeam,
  http: ({ mayNow }) => teamHttp(mayNow),
  subscribers: teamSubscribers,
} satisfies Domain;
