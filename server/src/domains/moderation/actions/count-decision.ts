import type { CaseOutcome } from '@naast/shared/contract/cases';
import type { Figure } from '@naast/shared/contract/figures';
import { day } from '@naast/shared/durations';
import type { Ctx } from '../../../kernel/ctx.js';
import { hourOf } from '../../../kernel/hour-of.js';
import { countFigure } from '../../figures/index.js';
import type { Case } from '../moderation.types.js';

/** Counts what was decided, and how soon as a coarse class; before it is noted as done, so that it is counted once and never left out. */
export async function countDecision(ctx: Ctx, { id, decided, raisedAt }: Case): Promise<void> {
  if (decided === null) return;
  const took = hourOf(decided.at).getTime() - hourOf(raisedAt).getTime();
  await countFigure(
    ctx,
    took === 0 ? 'decided.sameHour' : took < day ? 'decided.sameDay' : 'decided.later',
    id,
  );
  await countFigure(ctx, outcomeFigure[decided.outcome], id);
}

const outcomeFigure: Readonly<Record<CaseOutcome, Figure>> = {
  leave: 'outcomes.leave',
  hide: 'outcomes.measure',
  note: 'outcomes.measure',
  slow: 'outcomes.measure',
  rest: 'outcomes.measure',
  outToday: 'outcomes.measure',
  outLonger: 'outcomes.measure',
  giveBack: 'outcomes.giveBack',
  safety: 'outcomes.safety',
  nothingWrong: 'noticeOutcomes.nothingWrong',
  takenAway: 'noticeOutcomes.takenAway',
  toAuthorities: 'noticeOutcomes.toAuthorities',
  notOurs: 'noticeOutcomes.notOurs',
};
