import type { Profession } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import { enterInLog } from '../logbook/index.js';
import { type Account, gainsRole, rolesChanged } from '../people/index.js';

/** Gives and takes roles; what somebody lost ends at once, on every device. `profession` is left out where it stays. */
export async function changeRoles(
  ctx: Ctx,
  accountId: string,
  change: (roles: Account['roles']) => Account['roles'],
  profession?: Profession | null,
): Promise<void> {
  const before = await rolesChanged(ctx, accountId, change, profession);
  if (before !== null) await tellChange(ctx, before, change(before.roles), profession ?? null);
}

/** Tells everybody, and the log, what has become of somebody's roles. */
export async function tellChange(
  ctx: Ctx,
  before: Account,
  roles: Account['roles'],
  verified: Profession | null = null,
): Promise<void> {
  const about = before.id;
  const hasLost = gainsRole(roles, before.roles);
  ctx.publish({ type: 'account.changed', accountId: about, hasLost });
  if (verified !== null && verified !== before.profession)
    await enterInLog(ctx, { act: 'team.verified', about });
  if (gainsRole(before.roles, roles)) await enterInLog(ctx, { act: 'team.roleGiven', about });
  if (hasLost) await enterInLog(ctx, { act: 'team.roleTaken', about });
}
