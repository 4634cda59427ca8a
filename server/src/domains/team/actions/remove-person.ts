import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { findAccountNow } from '../../people/index.js';
import { removeFromTeam } from '../team-changes.js';

/** Removes an account from the team. Throws `needsSecondPerson` for a coordinator. */
export async function removePerson(ctx: Ctx, accountId: string): Promise<void> {
  const found = await findAccountNow(ctx, accountId);
  const { account } = authorize(ctx, 'team.remove', { account: found });
  await removeFromTeam(ctx, account.id);
}
