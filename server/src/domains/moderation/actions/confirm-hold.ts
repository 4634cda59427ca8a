import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { holdNotice } from '../../notices/index.js';
import type { PlaceKinds } from '../../places/index.js';
import { loggedIn } from '../find-case.js';
import { findForHold } from '../find-for-hold.js';

/** A second person agrees, and the words are held. Throws `changedMeanwhile` to the second of two who agree at once. */
export async function confirmHold(
  ctx: Ctx,
  kinds: PlaceKinds,
  { caseId }: { readonly caseId: string },
): Promise<void> {
  const { case: one } = authorize(ctx, 'case.confirmHold', await findForHold(ctx, kinds, caseId));
  const { accountId } = teamActor(ctx.actor);
  const held = await ctx.stores.graveCases.agreeToHold(one, accountId, ctx.now());
  if (!held?.hold?.agreed) throw new NaastError('changedMeanwhile');
  // The job does it again, should this node stop here.
  if (one.notice !== null) await holdNotice(ctx, one.notice.id, held.hold.agreed.until);
  ctx.publish({ type: 'case.changed', caseId: one.id });
  await enterInLog(ctx, { act: 'case.holdConfirmed', ...loggedIn(one) });
}
