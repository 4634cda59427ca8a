import type { TeamView } from '@naast/shared/contract/team';
import { accountIdOf } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import { coordinates, hosts } from '../people/index.js';
import type { SeenTeam } from './load-team.js';

type PersonId = TeamView['people'][number]['id'];

export function presentTeam(ctx: Ctx, { people, proposals, invitations, onCall }: SeenTeam): TeamView {
  const me = accountIdOf(ctx.actor);
  return {
    onCall,
    people: people.map((account) => ({
      id: account.id as PersonId,
      name: account.name,
      roles: [...account.roles],
      isHost: hosts(account),
      isCoordinator: coordinates(account),
      profession: account.profession,
      since: account.createdAt.toISOString(),
      hasSecondFactor: account.secondFactor !== null,
      isMe: account.id === me,
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
      mayConfirm: ctx.judge('team.confirm', open) === 'allow',
      mayWithdraw: ctx.judge('team.withdraw', open) === 'allow',
    })),
  };
}
