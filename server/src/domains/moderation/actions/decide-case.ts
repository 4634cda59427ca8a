import type { AlarmLevel } from '@naast/shared/contract/alarms';
import type { CaseOutcome } from '@naast/shared/contract/cases';
import type { MeasureReason } from '@naast/shared/contract/seats';
import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog, loggedPlace } from '../../logbook/index.js';
import { refuseCodename } from '../../messages/index.js';
import type { PlaceKinds } from '../../places/index.js';
import { findCase } from '../find-case.js';
import { outcomesFor } from '../outcomes.js';
import { carryOut } from './carry-out.js';
import { type SeenCase, seeCase } from './read-cases.js';

export interface DecideCase {
  readonly caseId: string;
  readonly rev: number;
  readonly outcome: CaseOutcome;
  readonly why?: MeasureReason | undefined;
  /** To who wrote it. */
  readonly words?: string | undefined;
  readonly level?: AlarmLevel | undefined;
}

/**
 * Decides a case. That something follows from it is stored with the decision, and done after it: a node that stops in between leaves
 * it to the job. Throws `changedMeanwhile` to the second of two.
 */
export async function decideCase(
  ctx: Ctx,
  kinds: PlaceKinds,
  { caseId, rev, outcome, why, words, level }: DecideCase,
): Promise<SeenCase> {
  const { case: one } = authorize(ctx, 'case.decide', await findCase(ctx, kinds, caseId));
  const { accountId } = teamActor(ctx.actor);
  if (outcome === 'hide' && why === undefined)
    throw new NaastError('badInput', { fields: [{ path: 'why', problem: 'missing' }] });
  if (words !== undefined) refuseCodename(words);
  // It was deleted, or its place closed, since the page was read.
  if (!(await outcomesFor(ctx, kinds, one)).includes(outcome)) throw new NaastError('changedMeanwhile');
  const decided = await ctx.stores.cases.decide(one.id, rev, {
    decided: {
      ...{ by: accountId, at: ctx.now(), outcome },
      why: why ?? null,
      level: outcome === 'safety' ? (level ?? 3) : null,
    },
    words: words ?? null,
  });
  if (decided === null) throw new NaastError('changedMeanwhile');
  await carryOut(ctx, kinds, decided);
  ctx.publish({ type: 'case.changed', caseId: one.id });
  await enterInLog(ctx, { act: 'case.decided', ...loggedPlace(one.matter.place) });
  return seeCase(ctx, kinds, decided);
}
