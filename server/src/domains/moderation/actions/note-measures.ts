import { goneAccount } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { orNull } from '../../../kernel/or-null.js';
import { countFigure } from '../../figures/index.js';
import { casesDue, findMeasure, type Measure, noteCaseMade } from '../../measures/index.js';
import { findNotice } from '../../notices/index.js';
import type { PlaceKinds } from '../../places/index.js';
import type { CaseOf } from '../case-store.js';
import { noTerms, sumOf } from '../moderation.types.js';
import { moderationIn } from '../place-moderation.js';
import { countDecision } from './count-decision.js';

/** Makes the cases of measures that were imposed: decided ones, by which who disagrees is heard. Again after a crash, by the job. */
export async function noteMeasures(ctx: Ctx, kinds: PlaceKinds): Promise<void> {
  for (const measure of await casesDue(ctx)) {
    await countFigure(ctx, `measures.${measure.kind}`, measure.id);
    await noteMeasure(ctx, kinds, measure);
    await noteCaseMade(ctx, measure.id);
  }
}

async function noteMeasure(ctx: Ctx, kinds: PlaceKinds, measure: Measure): Promise<void> {
  const { id: measureId, kind, place, seatId, messageId, roomId, by, bySeat, why, words } = measure;
  if (place === null || seatId === null) return;
  const of = moderationIn(kinds, place.kind);
  const seat = await orNull(ctx.stores.seats.find(place, seatId));
  const item = messageId === null ? { seatId } : { messageId };
  const terms = { seconds: measure.seconds, days: measure.days };
  const one = await ctx.stores.cases.noteMeasure({
    id: ctx.newId(),
    ...{ measureId, roomId, matter: { place, messageId, seatId }, partySeatId: bySeat },
    decided: { ...noTerms, ...terms, by, at: ctx.now(), outcome: kind, why },
    words,
    copied: seat && (await orNull(of.copy(ctx, place.id, seat, item))),
    at: ctx.now(),
    // What a rule hid waits for a person.
    decides: kind === 'hide' && by !== goneAccount,
  });
  // Again after a crash: of what was flagged the decision counts, once.
  const noted = one ?? (await ctx.stores.cases.ofSource({ measureId }));
  if (noted !== null && sumOf(noted.kinds) > 0) await countDecision(ctx, noted);
  if (one !== null) ctx.publish({ type: 'case.changed', caseId: one.id });
  if (measure.appeal !== null) await noteAppeal(ctx, measureId, measure.appeal.at);
}

/** Its person disagrees: the case waits again, for another of the team. */
export async function noteAppeal(ctx: Ctx, measureId: string, at: Date): Promise<void> {
  const one = await ctx.stores.cases.appeal({ measureId }, at);
  if (one !== null) ctx.publish({ type: 'case.changed', caseId: one.id });
}

/** Once, by what was disagreed with: the job answers a case again whose node stopped in between. */
export const countAnswer = (ctx: Ctx, of: CaseOf, isRight: boolean): Promise<void> =>
  countFigure(
    ctx,
    isRight ? 'appeals.right' : 'appeals.notRight',
    'noticeId' in of ? of.noticeId : of.measureId,
  );

/** Those that were answered while this node, or its news, was gone. */
export async function noteAnswers(ctx: Ctx): Promise<void> {
  for (const { id, measureId, notice } of await ctx.stores.cases.appealed()) {
    const of = notice !== null ? { noticeId: notice.id } : measureId !== null ? { measureId } : null;
    if (of === null) continue;
    const decided =
      'noticeId' in of
        ? (await findNotice(ctx, of.noticeId))?.objection?.decided
        : (await findMeasure(ctx, of.measureId))?.appeal?.decided;
    if (!decided) continue;
    const { by, at, isRight } = decided;
    await countAnswer(ctx, of, isRight);
    await ctx.stores.cases.answerAppeal(of, { by, at, isRight });
    ctx.publish({ type: 'case.changed', caseId: id });
  }
}

/** Its words go: what says how, where or when somebody could die goes from the room as well. Then the words of the case. */
export async function removePastWords(ctx: Ctx, kinds: PlaceKinds): Promise<void> {
  for (const caseId of await ctx.stores.cases.withPastWords(ctx.now())) {
    const { matter = null, decided = null } = (await ctx.stores.cases.find(caseId)) ?? {};
    const isMethod = decided?.outcome === 'hide' && decided.why === 'method';
    if (matter?.messageId && isMethod)
      await moderationIn(kinds, matter.place.kind).hiding?.empty(ctx, matter.place.id, matter.messageId);
    await ctx.stores.cases.removeWords(caseId, ctx.now());
    ctx.publish({ type: 'case.changed', caseId });
  }
}
