import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { onCall } from '../../organisation/index.js';
import { findAccount } from '../../people/index.js';
import { loadTeam, type SeenTeam } from '../load-team.js';
import type { Invitation } from '../team.types.js';

export async function readTeam(ctx: Ctx): Promise<SeenTeam> {
  authorize(ctx, 'team.read', null);
  return loadTeam(ctx);
}

/** Whom the team calls when something cannot wait; empty when not set. Team only: never sent to visitors. */
export async function readOnCall(ctx: Ctx): Promise<string> {
  authorize(ctx, 'team.read', null);
  return onCall(ctx);
}

export interface SeenInvitation {
  readonly invitation: Invitation;
  /** The account's name for a reset; null for a new person. */
  readonly name: string | null;
}

/** The invitation of a link. Throws `invitationGone`. */
export async function readInvitation(ctx: Ctx, input: { token: string }): Promise<SeenInvitation> {
  await ctx.rateLimits.consume('invitation');
  const invitation = authorize(ctx, 'team.join', await ctx.stores.team.findInvitation(input.token));
  const account = invitation.accountId === null ? null : await findAccount(ctx, invitation.accountId);
  return { invitation, name: account?.name ?? null };
}
