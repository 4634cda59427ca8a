import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';

/** Revokes the link. Throws `notFound` if it was used meanwhile. */
export async function withdrawInvitation(ctx: Ctx, invitationId: string): Promise<void> {
  authorize(ctx, 'team.invite', null);
  if (!(await ctx.stores.team.takeInvitation(invitationId, ctx.now()))) throw new NaastError('notFound');
  await enterInLog(ctx, { act: 'team.invitationWithdrawn' });
}
