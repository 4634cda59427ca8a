import type { Profession, TeamRole } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import { enterInLog } from '../logbook/index.js';
import type { Account } from '../people/index.js';

/** Gives and takes roles; what somebody lost ends at once, on every device. */
export async function changeRoles(
  ctx: Ctx,
  account: Account,
  roles: readonly TeamRole[],
  profession: Profession | null = account.profession,
): Promise<void> {
  await ctx.stores.people.change(account.id, { roles, profession });
  const hasWon = roles.some((role) => !account.roles.includes(role));
  const hasLost = account.roles.some((role) => !roles.includes(role));
  ctx.publish({ type: 'account.changed', accountId: account.id, hasLost });
  const about = account.id;
  if (profession !== null && profession !== account.profession)
    await enterInLog(ctx, { act: 'team.verified', about });
  if (hasWon) await enterInLog(ctx, { act: 'team.roleGiven', about });
  if (hasLost) await enterInLog(ctx, { act: 'team.roleTaken', about });
}
