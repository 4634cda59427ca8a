import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { openProposal } from '../see-team.js';

/** It does not happen. */
export async function withdrawProposal(ctx: Ctx, proposalId: string): Promise<void> {
  const [proposal, people] = await Promise.all([
    ctx.stores.team.findProposal(proposalId),
    ctx.stores.people.list(),
  ]);
  const open = authorize(ctx, 'team.withdraw', openProposal(proposal, people));
  await ctx.stores.team.takeProposal(open.proposal.id);
}
