import type { Ctx } from '../../kernel/ctx.js';
import { enterInLog } from '../logbook/index.js';
import { type InvitationLink, makeInvitation } from './make-invitation.js';

/** Creates a link for a new person, by a coordinator or at the command line; logged in both cases. */
export async function inviteToJoin(
  ctx: Ctx,
  given: { readonly label: string; readonly isHost: boolean; readonly isCoordinator: boolean },
): Promise<InvitationLink> {
  const link = await makeInvitation(ctx, { ...given, purpose: 'join', accountId: null });
  await enterInLog(ctx, { act: 'team.invited' });
  return link;
}
