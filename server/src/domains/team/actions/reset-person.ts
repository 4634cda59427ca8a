import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { findAccountNow } from '../../people/index.js';
import type { InvitationLink } from '../invitations.js';
import { resetWayIn } from '../invitations.js';

/** Resets the sign-in of a person who lost phone or passphrase. Throws `needsSecondPerson` for a coordinator. */
export async function resetPerson(ctx: Ctx, accountId: string): Promise<InvitationLink> {
  const found = await findAccountNow(ctx, accountId);
  const { account } = authorize(ctx, 'team.reset', { account: found });
  return resetWayIn(ctx, account);
}
