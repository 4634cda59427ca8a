import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { inviteToJoin } from '../invite-to-join.js';
import type { InvitationLink } from '../make-invitation.js';

/** A link for one person, to be handed over by whoever invites. */
export async function invite(ctx: Ctx, input: { label: string; isHost: boolean }): Promise<InvitationLink> {
  authorize(ctx, 'team.invite', null);
  return inviteToJoin(ctx, { ...input, isCoordinator: false });
}
