import type { Ctx } from '../../kernel/ctx.js';
import type { RetentionRule } from '../../kernel/domain.js';
import { invitationOfKey } from './team.store.js';

/** After a restore: a link that was used or withdrawn does not work again. */
export async function removeShreddedInvitations(ctx: Ctx, keyIds: readonly string[]): Promise<void> {
  for (const keyId of keyIds) {
    const invitationId = invitationOfKey(keyId);
    if (invitationId !== null) await ctx.stores.team.takeInvitation(invitationId, ctx.now());
  }
}

export const teamRetention: RetentionRule[] = [
  {
    collection: 'invitations',
    keeps: 'until the link is used or withdrawn, at most seven days',
    lives: 'forATerm',
    sweep: (ctx) => ctx.stores.team.removePastInvitations(ctx.now()),
    left: (ctx) => ctx.stores.team.countPastInvitations(ctx.now()),
  },
  {
    collection: 'proposals',
    keeps: 'until a second person decides, at most seven days',
    lives: 'forATerm',
    sweep: (ctx) => ctx.stores.team.removePastProposals(ctx.now()),
    left: (ctx) => ctx.stores.team.countPastProposals(ctx.now()),
  },
];
