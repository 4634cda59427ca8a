import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { findAccount } from '../../people/index.js';
import type { Invitation } from '../team.types.js';

export interface SeenInvitation {
  readonly invitation: Invitation;
  /** The account's name for a reset; null for a new person. */
  readonly name: string | null;
}

/** The invitation of a link. Throws `invitationGone`. */
export async function seeInvitation(ctx: Ctx, input: { token: string }): Promise<SeenInvitation> {
  await ctx.rateLimits.consume('invitation');
  const invitation = authorize(ctx, 'team.join', await ctx.stores.team.findInvitation(input.token));
  const account = invitation.accountId === null ? null : await findAccount(ctx, invitation.accountId);
  return { invitation, name: account?.name ?? null };
}
