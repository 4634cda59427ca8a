import type { ProposalKind } from '@naast/shared/contract/team';
import { limits } from '@naast/shared/limits';
import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { countCoordinators, findAccountNow, listTeam } from '../../people/index.js';
import { openProposal } from '../load-team.js';

/** Creates a proposal for a second person. Idempotent: an equal open one stays. */
export async function propose(ctx: Ctx, input: { accountId: string; kind: ProposalKind }): Promise<void> {
  const [found, coordinators] = await Promise.all([
    findAccountNow(ctx, input.accountId),
    countCoordinators(ctx),
  ]);
  const { account, kind } = authorize(ctx, 'team.propose', {
    account: found,
    kind: input.kind,
    coordinators,
  });
  await removeFallen(ctx, account.id);
  const isNew = await ctx.stores.team.propose({
    id: ctx.newId(),
    kind,
    aboutId: account.id,
    byId: teamActor(ctx.actor).accountId,
    until: new Date(ctx.now().getTime() + limits.proposal.holds),
  });
  if (isNew) await enterInLog(ctx, { act: 'team.proposed', about: account.id });
}

/** Removes proposals that can no longer be confirmed, so that they do not block a new one. */
async function removeFallen(ctx: Ctx, aboutId: string): Promise<void> {
  const [proposals, people] = await Promise.all([ctx.stores.team.proposals(), listTeam(ctx)]);
  for (const earlier of proposals) {
    if (earlier.aboutId !== aboutId) continue;
    const holds = earlier.until > ctx.now() && openProposal(earlier, people) !== null;
    if (!holds) await ctx.stores.team.takeProposal(earlier.id);
  }
}
