import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { InvitationLink } from '../invitations.js';
import { inviteToJoin } from '../invitations.js';

/** Creates a link for one person, which the inviter passes on. */
export async function invite(ctx: Ctx, input: { label: string; isHost: boolean }): Promise<InvitationLink> {
  authorize(ctx, 'team.invite', null);
  return inviteToJoin(ctx, { ...input, isCoordinator: false });
}
