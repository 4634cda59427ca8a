import type { Ctx } from '../../kernel/ctx.js';
import { leads } from '../duty/index.js';
import { canSignIn, listTeam } from '../people/index.js';

/** Whether the team has another host or coordinator than these accounts, who can sign in. */
export async function isAnotherThan(ctx: Ctx, accounts: readonly (string | null)[]): Promise<boolean> {
  const team = await listTeam(ctx);
  return team.some((account) => leads(account.roles) && canSignIn(account) && !accounts.includes(account.id));
}
