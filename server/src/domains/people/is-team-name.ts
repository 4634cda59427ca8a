import { passesFor } from '@naast/shared/look-alikes';
import type { Ctx } from '../../kernel/ctx.js';

/**
 * Nobody may pass for somebody of the team, under a name that only looks the same either. Names of members are free elsewhere:
 * there are many, and only they are bound to them.
 */
export async function isTeamName(ctx: Ctx, name: string): Promise<boolean> {
  return (await ctx.stores.people.list()).some((account) => passesFor(name, account.name));
}
