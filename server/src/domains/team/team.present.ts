import type { ProposalKind, ProposalView, TeamPerson, TeamView } from '@naast/shared/contract/team';
import { accountIdOf } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import type { Verdict } from '../../kernel/verdict.js';
import { type Account, canCoordinate, hosts } from '../people/index.js';
import type { SeenTeam } from './load-team.js';
import type { OpenProposal } from './team.types.js';

type PersonId = TeamView['people'][number]['id'];

const may = (verdict: Verdict): boolean => verdict === 'allow';

/** What the actor may do about a person of the team. `coordinators`: those who can sign in. */
export function personMay(
  ctx: Pick<Ctx, 'judge'>,
  account: Account,
  coordinators: number,
): TeamPerson['may'] {
  const mayPropose = (kind: ProposalKind) => may(ctx.judge('team.propose', { account, kind, coordinators }));
  return {
    giveRoles: may(ctx.judge('team.giveRoles', { account })),
    remove: may(ctx.judge('team.remove', { account })),
    reset: may(ctx.judge('team.reset', { account })),
    propose: {
      giveCoordinator: mayPropose('giveCoordinator'),
      takeCoordinator: mayPropose('takeCoordinator'),
      remove: mayPropose('remove'),
      reset: mayPropose('reset'),
    },
  };
}

export const proposalMay = (ctx: Pick<Ctx, 'judge'>, open: OpenProposal): ProposalView['may'] => ({
  confirm: may(ctx.judge('team.confirm', open)),
  withdraw: may(ctx.judge('team.withdraw', open)),
});

export function presentTeam(ctx: Ctx, { people, proposals, invitations, onCall }: SeenTeam): TeamView {
  const me = accountIdOf(ctx.actor);
  const coordinators = people.filter(canCoordinate).length;
  return {
    onCall,
    people: people.map((account) => ({
      id: account.id as PersonId,
      name: account.name,
      roles: [...account.roles],
      isHost: hosts(account),
      profession: account.profession,
      since: account.createdAt.toISOString(),
      hasSecondFactor: account.secondFactor !== null,
      isMe: account.id === me,
      may: personMay(ctx, account, coordinators),
    })),
    invitations: invitations.map((invitation) => ({
      id: invitation.id as TeamView['invitations'][number]['id'],
      purpose: invitation.purpose,
      label: invitation.label,
      isHost: invitation.isHost,
      until: invitation.until.toISOString(),
    })),
    proposals: proposals.map((open) => ({
      id: open.proposal.id as TeamView['proposals'][number]['id'],
      kind: open.proposal.kind,
      about: { id: open.about.id as PersonId, name: open.about.name },
      by: open.by.name,
      until: open.proposal.until.toISOString(),
      may: proposalMay(ctx, open),
    })),
  };
}
