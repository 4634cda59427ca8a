import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import { type Account, coordinates, withCoordinator, withoutCoordinator } from './people.types.js';

/**
 * Takes coordinator's rights from somebody. Decided after the write: of two who go at the same moment neither counts on the other.
 * Throws `lastCoordinator`, and then they have them still. Nothing is told here.
 */
export async function revokeCoordinator(ctx: Ctx, accountId: string): Promise<void> {
  const { people } = ctx.stores;
  const account = await rolesChanged(ctx, accountId, withoutCoordinator);
  if (account === null || !coordinates(account) || (await people.countCoordinators()) > 0) return;
  await rolesChanged(ctx, accountId, withCoordinator);
  throw new NaastError('lastCoordinator');
}

/** Changes roles as they stand at that moment. Answers the account as it was before; null when it is gone. */
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
    // Somebody else changed them in between: decide again, on what they are now.
    if (await ctx.stores.people.changeRoles(accountId, to)) return account;
  }
}
