import type { Profession } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import { enterInLog } from '../logbook/index.js';
import { type Account, eraseAccount, gainsRole, rolesChanged } from '../people/index.js';

/** Changes an account's roles; lost rights end at once on all devices. An omitted `profession` stays. */
export async function changeRoles(
  ctx: Ctx,
  accountId: string,
  change: (roles: Account['roles']) => Account['roles'],
  profession?: Profession | null,
): Promise<void> {
  const before = await rolesChanged(ctx, accountId, change, profession);
  if (before !== null) await tellChange(ctx, before, change(before.roles), profession ?? null);
}

/** Publishes and logs a change of roles. */
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

/** Erases the account on all devices at once. Idempotent: logs once. */
export async function removeFromTeam(ctx: Ctx, accountId: string): Promise<void> {
  if (await eraseAccount(ctx, accountId)) await enterInLog(ctx, { act: 'team.removed', about: accountId });
}
