import { type AlarmLevel, alarmLevels } from '@naast/shared/contract/alarms';
import {
  type AppealOutcome,
  appealOutcomes,
  type CaseOutcome,
  outcomesWithWhy,
} from '@naast/shared/contract/cases';
import type { MeasureReason } from '@naast/shared/contract/seats';
import { limits } from '@naast/shared/limits';
import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { decideAppeal, isAnotherThan } from '../../measures/index.js';
import { refuseCodename } from '../../messages/index.js';
import { answerObjection } from '../../notices/index.js';
import type { PlaceKinds } from '../../places/index.js';
import { findCase, loggedIn } from '../find-case.js';
import { type Case, noTerms, type Terms } from '../moderation.types.js';
import { outcomesFor } from '../outcomes.js';
import { carryOut } from './carry-out.js';
import { countAnswer } from './note-measures.js';
import { type SeenCase, seeCase } from './read-cases.js';

export interface DecideCase {
  readonly caseId: string;
  readonly rev: number;
  readonly outcome: CaseOutcome | AppealOutcome;
  readonly why?: MeasureReason | undefined;
  /** To who wrote it. */
  readonly words?: string | undefined;
  readonly level?: AlarmLevel | undefined;
  readonly minutes?: number | undefined;
  readonly seconds?: number | undefined;
  readonly days?: number | undefined;
}

/**
 * Decides a case. What follows from it is stored as due with the decision, and done after it: a node that stops in between leaves it
 * to the job. Throws `changedMeanwhile` to the second of two, and `needsSecondPerson` for more days than one may decide alone.
 */
export async function decideCase(ctx: Ctx, kinds: PlaceKinds, input: DecideCase): Promise<SeenCase> {
  const { caseId, rev, outcome, words } = input;
  const { case: one } = authorize(ctx, 'case.decide', await findCase(ctx, kinds, caseId));
  if (words !== undefined) refuseCodename(words);
  // It was deleted, or its place closed, since the page was read.
  if (one.rev !== rev || !(await outcomesFor(ctx, kinds, one)).includes(outcome))
    throw new NaastError('changedMeanwhile');
  const decided = isAnswer(outcome)
    ? await answer(ctx, one, { isRight: outcome === 'right', words })
    : await decide(ctx, kinds, one, { ...input, outcome });
  ctx.publish({ type: 'case.changed', caseId: one.id });
  await enterInLog(ctx, { act: 'case.decided', ...loggedIn(one) });
  return seeCase(ctx, kinds, decided);
}

const isAnswer = (outcome: DecideCase['outcome']): outcome is AppealOutcome =>
  appealOutcomes.some((one) => one === outcome);

async function decide(
  ctx: Ctx,
  kinds: PlaceKinds,
  one: Case,
  { rev, outcome, why, words, ...terms }: DecideCase & { readonly outcome: CaseOutcome },
): Promise<Case> {
  // Who gives notice from outside gets a reasoned answer.
  if (one.notice !== null && words === undefined) throw missing('words');
  if (why === undefined && outcomesWithWhy.some((known) => known === outcome)) throw missing('why');
  const { accountId } = teamActor(ctx.actor);
  const { level, minutes, seconds, days } = termsOf(outcome, terms);
  if ((days ?? 0) > limits.measure.daysAlone && !(await isAnotherThan(ctx, [accountId])))
    throw new NaastError('needsSecondPerson');
  const decided = await ctx.stores.cases.decide(one.id, rev, {
    decided: {
      ...{ by: accountId, at: ctx.now(), outcome, why: why ?? null },
      ...{ level, minutes, seconds, days },
    },
    words: words ?? null,
  });
  if (decided === null) throw new NaastError('changedMeanwhile');
  await carryOut(ctx, kinds, decided);
  return decided;
}

type Given = Pick<DecideCase, 'level' | 'minutes' | 'seconds' | 'days'>;

function termsOf(outcome: CaseOutcome, given: Given): Terms {
  const { slowSeconds, slowMinutesChoices, daysLeast } = limits.measure;
  const minutes = given.minutes ?? slowMinutesChoices[0] ?? null;
  switch (outcome) {
    case 'safety':
      return { ...noTerms, level: given.level ?? alarmLevels[0] };
    case 'slow':
      return { ...noTerms, minutes, seconds: given.seconds ?? slowSeconds[0] ?? null };
    case 'rest':
      return { ...noTerms, minutes };
    case 'outLonger':
      return { ...noTerms, days: given.days ?? daysLeast };
    default:
      return noTerms;
  }
}

/** By another than who decided: the measure or the notice itself is answered first, once, and its case follows. */
async function answer(
  ctx: Ctx,
  { measureId, notice }: Case,
  { isRight, words }: { readonly isRight: boolean; readonly words: string | undefined },
): Promise<Case> {
  if (words === undefined) throw missing('words');
  const of = notice !== null ? { noticeId: notice.id } : measureId !== null ? { measureId } : null;
  if (of === null) throw new NaastError('changedMeanwhile');
  if ('noticeId' in of) await answerObjection(ctx, of.noticeId, { isRight, words });
  else await decideAppeal(ctx, of.measureId, { isRight, words });
  await countAnswer(ctx, of, isRight);
  const by = teamActor(ctx.actor).accountId;
  const answered = await ctx.stores.cases.answerAppeal(of, { by, at: ctx.now(), isRight });
  const found = answered ?? (await ctx.stores.cases.ofSource(of));
  if (found === null) throw new NaastError('changedMeanwhile');
  return found;
}

const missing = (path: string) => new NaastError('badInput', { fields: [{ path, problem: 'missing' }] });
