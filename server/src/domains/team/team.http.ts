import type { MayNow } from '@naast/shared/contract/people';
import type { teamRoutes } from '@naast/shared/contract/team';
import type { Ctx } from '../../kernel/ctx.js';
import type { Handlers } from '../../platform/http/handlers.js';
import { browserOf, justSignedIn, presentSelf } from '../people/index.js';
import { acceptInvitation } from './actions/accept-invitation.js';
import { confirmProposal } from './actions/confirm-proposal.js';
import { giveRoles } from './actions/give-roles.js';
import { invite } from './actions/invite.js';
import { propose } from './actions/propose.js';
import { readInvitation, readOnCall, readTeam } from './actions/reads.js';
import { removePerson } from './actions/remove-person.js';
import { resetPerson } from './actions/reset-person.js';
import { withdrawInvitation } from './actions/withdraw-invitation.js';
import { withdrawProposal } from './actions/withdraw-proposal.js';
import type { InvitationLink } from './invitations.js';
import { loadTeam } from './load-team.js';
import { presentTeam } from './team.present.js';

const presentLink = ({ token, until }: InvitationLink) => ({ token, until: until.toISOString() });
const teamNow = async (ctx: Ctx) => presentTeam(ctx, await loadTeam(ctx));

export function teamHttp(mayNow: (ctx: Ctx) => MayNow): Handlers<typeof teamRoutes> {
  return {
    readTeam: async (ctx) => presentTeam(ctx, await readTeam(ctx)),
    readOnCall: async (ctx) => ({ onCall: await readOnCall(ctx) }),
    async invite(ctx, { body }) {
      return { link: presentLink(await invite(ctx, body)), team: await teamNow(ctx) };
    },
    async withdrawInvitation(ctx, { params }) {
      await withdrawInvitation(ctx, params.invitationId);
      return teamNow(ctx);
    },
    async readInvitation(ctx, { body }) {
      const { invitation, name } = await readInvitation(ctx, body);
      return { purpose: invitation.purpose, name, until: invitation.until.toISOString() };
    },
    async acceptInvitation(ctx, { body }, visit) {
      const { account, signedIn, codes } = await acceptInvitation(ctx, {
        ...body,
        name: body.name ?? null,
        browser: browserOf(visit),
      });
      const self = presentSelf(account, justSignedIn(ctx.now(), visit), mayNow(signedIn));
      return { self, recoveryCodes: [...codes] };
    },
    async giveRoles(ctx, { params, body }) {
      await giveRoles(ctx, { ...params, ...body });
      return teamNow(ctx);
    },
    async removePerson(ctx, { params }) {
      await removePerson(ctx, params.accountId);
      return teamNow(ctx);
    },
    async resetPerson(ctx, { params }) {
      return { link: presentLink(await resetPerson(ctx, params.accountId)), team: await teamNow(ctx) };
    },
    async propose(ctx, { params, body }) {
      await propose(ctx, { ...params, ...body });
      return teamNow(ctx);
    },
    async confirmProposal(ctx, { params }) {
      const link = await confirmProposal(ctx, params.proposalId);
      return { link: link && presentLink(link), team: await teamNow(ctx) };
    },
    async withdrawProposal(ctx, { params }) {
      await withdrawProposal(ctx, params.proposalId);
      return teamNow(ctx);
    },
  };
}
