import type { Profession, TeamRole } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import { enterInLog } from '../logbook/index.js';
import { type Account, gainsRole } from '../people/index.js';

/** Gives and takes roles; what somebody lost ends at once, on every device. */
export async function changeRoles(
  ctx: Ctx,
  account: Account,
  roles: readonly TeamRole[],
  profession: Profession | null = account.profession,
): Promise<void> {
  await ctx.stores.people.change(account.id, { roles, profession });
  const hasLost = gainsRole(roles, account.roles);
  ctx.publish({ type: 'account.changed', accountId: account.id, hasLost });
  const about = account.id;
  if (profession !== null && profession !== account.profession)
    await enterInLog(ctx, { act: 'team.verified', about });
  if (gainsRole(account.roles, roles)) await enterInLog(ctx, { act: 'team.roleGiven', about });
  if (hasLost) await enterInLog(ctx, { act: 'team.roleTaken', about });
}
