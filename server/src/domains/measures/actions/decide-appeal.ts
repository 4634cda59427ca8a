import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { enterInLog } from '../../logbook/index.js';
import { decidingAppeal } from '../measures.policy.js';
import type { Measure } from '../measures.types.js';
import { about } from '../the-measure.js';
import { inRoom, lift } from './lift-measure.js';

/**
 * Answers an appeal, with a reason that its person reads. Right: the measure is lifted at once. For the queue, whose ability has
 * granted the decision. Throws `needsSecondPerson` for who imposed the measure or agreed to it, and `changedMeanwhile` once it
 * is decided.
 */
export async function decideAppeal(
  ctx: Ctx,
  measureId: string,
  { isRight, words }: { readonly isRight: boolean; readonly words: string },
): Promise<Measure> {
  const measure = await ctx.stores.measures.find(measureId);
  const verdict = decidingAppeal(ctx.actor, measure);
  if (verdict === 'hide' || measure === null) throw new NaastError('notFound');
  if (verdict !== 'allow') throw new NaastError(verdict.deny);
  const by = teamActor(ctx.actor).accountId;
  const decided = await ctx.stores.measures.decide(measureId, { by, isRight, words }, ctx.now());
  if (decided === null) throw new NaastError('changedMeanwhile');
  if (isRight) await lift(ctx, decided);
  ctx.publish({ type: 'measure.appealDecided', ...about(decided) });
  const act = isRight ? 'appeal.right' : 'appeal.notRight';
  await enterInLog(ctx, { act, ...inRoom(measure) });
  return decided;
}
