import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { listTeam, revokeCoordinator, withCoordinator, withoutCoordinator } from '../../people/index.js';
import type { InvitationLink } from '../invitations.js';
import { resetWayIn } from '../invitations.js';
import { openProposal } from '../load-team.js';
import type { OpenProposal } from '../team.types.js';
import { changeRoles, removeFromTeam, tellChange } from '../team-changes.js';

/**
 * A second person confirms a proposal, which is then carried out. Returns the link of a reset, for this person to pass
 * on.
 */
export async function confirmProposal(ctx: Ctx, proposalId: string): Promise<InvitationLink | null> {
  const [proposal, people] = await Promise.all([ctx.stores.team.findProposal(proposalId), listTeam(ctx)]);
  const open = authorize(ctx, 'team.confirm', openProposal(proposal, people));
  // Claim it: of two concurrent confirmations one counts.
  if (!(await ctx.stores.team.takeProposal(open.proposal.id))) throw new NaastError('notFound');
  await enterInLog(ctx, { act: 'team.confirmed', about: open.about.id });
  return enact(ctx, open);
}

async function enact(ctx: Ctx, { proposal, about }: OpenProposal): Promise<InvitationLink | null> {
  switch (proposal.kind) {
    case 'giveCoordinator':
      await changeRoles(ctx, about.id, withCoordinator);
      return null;
    case 'takeCoordinator':
      await revokeCoordinator(ctx, about.id);
      await tellChange(ctx, about, withoutCoordinator(about.roles));
      return null;
    case 'remove':
      await revokeCoordinator(ctx, about.id);
      await removeFromTeam(ctx, about.id);
      return null;
    case 'reset':
      return resetWayIn(ctx, about);
  }
}
