import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { holdNotice } from '../../notices/index.js';
import type { PlaceKinds } from '../../places/index.js';
import { findCase, loggedIn } from '../find-case.js';
import type { Case } from '../moderation.types.js';
import { removePastWords } from './note-measures.js';

/** Ends a hold, or takes back what was asked. What is past its term goes at once. Throws `changedMeanwhile`. */
export async function liftHold(
  ctx: Ctx,
  kinds: PlaceKinds,
  { caseId }: { readonly caseId: string },
): Promise<void> {
  const { case: one } = authorize(ctx, 'case.liftHold', await findCase(ctx, kinds, caseId));
  const { accountId } = teamActor(ctx.actor);
  const ended = one.hold?.agreed
    ? await ctx.stores.graveCases.endHold(one.id, accountId, ctx.now())
    : await ctx.stores.graveCases.takeBackHold(one.id);
  if (ended === null) throw new NaastError('changedMeanwhile');
  await letGoOf(ctx, one);
  await enterInLog(ctx, { act: 'case.holdLifted', ...loggedIn(one) });
  await removePastWords(ctx, kinds);
}

async function letGoOf(ctx: Ctx, { id, notice }: Case): Promise<void> {
  if (notice !== null) await holdNotice(ctx, notice.id, null);
  ctx.publish({ type: 'case.changed', caseId: id });
}

/** Holds that are over by themselves; and those whose node stopped before their notice knew. */
export async function tendHolds(ctx: Ctx): Promise<void> {
  const { graveCases } = ctx.stores;
  for (const one of await graveCases.pastHolds(ctx.now())) {
    if ((await graveCases.endHold(one.id, null, ctx.now())) === null) continue;
    await letGoOf(ctx, one);
    await enterInLog(ctx, { act: 'case.holdEnded', ...loggedIn(one) });
  }
  for (const { notice, hold } of await graveCases.held())
    if (notice !== null && hold?.agreed) await holdNotice(ctx, notice.id, hold.agreed.until);
}
