import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { type InvitationLink, makeInvitation } from '../make-invitation.js';

/** A link for one person, to be handed over by whoever invites. */
export async function invite(ctx: Ctx, input: { label: string; isHost: boolean }): Promise<InvitationLink> {
  authorize(ctx, 'team.invite', null);
  return makeInvitation(ctx, { ...input, purpose: 'join', accountId: null, isCoordinator: false });
}
