import type { Ctx } from '../../kernel/ctx.js';

/** Whether somebody coordinates this place: before that nobody has chosen its hours, nor answers for what is promised. */
export const isCoordinated = async (ctx: Ctx): Promise<boolean> =>
  (await ctx.stores.people.countWithRole('coordinator')) > 0;
