import type { ProposalKind } from '@naast/shared/contract/team';
import { limits } from '@naast/shared/limits';
import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';

/** Asks for a second person. */
export async function propose(ctx: Ctx, input: { accountId: string; kind: ProposalKind }): Promise<void> {
  const [found, coordinators] = await Promise.all([
    ctx.stores.people.find(input.accountId),
    ctx.stores.people.countWithRole('coordinator'),
  ]);
  const { account, kind } = authorize(ctx, 'team.propose', {
    account: found,
    kind: input.kind,
    coordinators,
  });
  await ctx.stores.team.propose({
    id: ctx.newId(),
    kind,
    aboutId: account.id,
    byId: teamActor(ctx.actor).accountId,
    until: new Date(ctx.now().getTime() + limits.proposal.holds),
  });
  await enterInLog(ctx, { act: 'team.proposed', about: account.id });
}
