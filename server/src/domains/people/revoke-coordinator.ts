import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import { type Account, coordinates, withCoordinator, withoutCoordinator } from './people.types.js';

/**
 * Removes the coordinator role. Counts after the write, so that two concurrent removals cannot leave none. Throws
 * `lastCoordinator` and restores the role. Publishes nothing.
 */
export async function revokeCoordinator(ctx: Ctx, accountId: string): Promise<void> {
  const { people } = ctx.stores;
  const account = await rolesChanged(ctx, accountId, withoutCoordinator);
  if (account === null || !coordinates(account) || (await people.countCoordinators()) > 0) return;
  await rolesChanged(ctx, accountId, withCoordinator);
  throw new NaastError('lastCoordinator');
}

/** Changes the present roles, with retries. Returns the account before the change; null if it does not exist. */
export async function rolesChanged(
  ctx: Ctx,
  accountId: string,
  change: (roles: Account['roles']) => Account['roles'],
  profession?: Account['profession'],
): Promise<Account | null> {
  for (;;) {
    const account = await ctx.stores.people.findNow(accountId);
    if (account === null) return null;
    const to = {
      from: account.roles,
      to: change(account.roles),
      profession: profession === undefined ? account.profession : profession,
    };
    // Lost a race: decide again on the new roles.
    if (await ctx.stores.people.changeRoles(accountId, to)) return account;
  }
}
