import { limits } from '@naast/shared/limits';
import { accountIdOf } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import type { Invitation } from './team.types.js';

export interface InvitationLink {
  /** 256 bits; in the fragment of the link (after #), which browsers do not send to servers. */
  readonly token: string;
  readonly until: Date;
}

export async function makeInvitation(
  ctx: Ctx,
  given: Omit<Invitation, 'id' | 'until' | 'byId'>,
): Promise<InvitationLink> {
  const until = new Date(ctx.now().getTime() + limits.invitation.holds);
  const token = ctx.newId() + ctx.newId();
  await ctx.stores.team.invite({ ...given, id: ctx.newId(), byId: accountIdOf(ctx.actor), until }, token);
  return { token, until };
}
