import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { listTeam } from '../../people/index.js';
import { openProposal } from '../load-team.js';

/** Withdraws a proposal. Throws `notFound` if it was decided meanwhile. */
export async function withdrawProposal(ctx: Ctx, proposalId: string): Promise<void> {
  const [proposal, people] = await Promise.all([ctx.stores.team.findProposal(proposalId), listTeam(ctx)]);
  const open = authorize(ctx, 'team.withdraw', openProposal(proposal, people));
  if (!(await ctx.stores.team.takeProposal(open.proposal.id))) throw new NaastError('notFound');
  await enterInLog(ctx, { act: 'team.proposalWithdrawn', about: open.about.id });
}
