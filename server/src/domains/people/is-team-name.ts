import type { Ctx } from '../../kernel/ctx.js';

/** Nobody may pass for somebody of the team. Names of members are free elsewhere: there are many, and only they are bound to them. */
export const isTeamName = async (ctx: Ctx, name: string): Promise<boolean> =>
  (await ctx.stores.people.findByName(name))?.kind === 'team';
