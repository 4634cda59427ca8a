import type { GraveStep } from '@naast/shared/contract/grave-cases';
import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import type { PlaceKinds } from '../../places/index.js';
import { findCase, loggedIn } from '../find-case.js';

/** The case is illegal or threatens a life, or is not so after all. Throws `changedMeanwhile` when it is so already. */
export async function markGrave(
  ctx: Ctx,
  kinds: PlaceKinds,
  { caseId, isGrave }: { readonly caseId: string; readonly isGrave: boolean },
): Promise<void> {
  const { case: one } = authorize(ctx, 'case.mark', await findCase(ctx, kinds, caseId));
  const { graveCases } = ctx.stores;
  const { accountId } = teamActor(ctx.actor);
  const marked = isGrave
    ? await graveCases.mark(one.id, accountId, ctx.now())
    : await graveCases.unmark(one.id);
  if (marked === null) throw new NaastError('changedMeanwhile');
  ctx.publish({ type: 'case.changed', caseId: one.id });
  await enterInLog(ctx, { act: isGrave ? 'case.markedGrave' : 'case.unmarkedGrave', ...loggedIn(one) });
}

/** A step is done, or is not. Throws `changedMeanwhile` when a colleague did the same a moment before. */
export async function tickStep(
  ctx: Ctx,
  kinds: PlaceKinds,
  { caseId, step, isDone }: { readonly caseId: string; readonly step: GraveStep; readonly isDone: boolean },
): Promise<void> {
  const { case: one } = authorize(ctx, 'case.mark', await findCase(ctx, kinds, caseId));
  const { graveCases } = ctx.stores;
  const { accountId } = teamActor(ctx.actor);
  const ticked = isDone
    ? await graveCases.tick(one.id, step, accountId, ctx.now())
    : await graveCases.untick(one.id, step);
  if (ticked === null) throw new NaastError('changedMeanwhile');
  ctx.publish({ type: 'case.changed', caseId: one.id });
  await enterInLog(ctx, { act: isDone ? 'case.stepDone' : 'case.stepUndone', ...loggedIn(one) });
}
