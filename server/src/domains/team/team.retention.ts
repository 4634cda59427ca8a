import type { RetentionRule } from '../../kernel/domain.js';

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
