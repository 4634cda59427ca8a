import type { MeasureKind } from '@naast/shared/contract/measures';
import type { LogDecision } from '@naast/shared/logbook';
import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { countFigure } from '../../figures/index.js';
import { enterInLog } from '../../logbook/index.js';
import { isRunning, type Measure } from '../measures.types.js';
import { about } from '../the-measure.js';

/** One of the team lifts a measure before its end; its place undoes what it did. Idempotent. */
export async function liftMeasure(ctx: Ctx, input: { measureId: string }): Promise<void> {
  const { measure } = authorize(ctx, 'measure.lift', {
    measure: await ctx.stores.measures.find(input.measureId),
  });
  await lift(ctx, measure);
}

/** Without asking who may: the ability of the caller has granted it. `by`: an account. Null if it had ended by then. */
export async function lift(
  ctx: Ctx,
  measure: Measure,
  by: string = teamActor(ctx.actor).accountId,
): Promise<Measure | null> {
  // Before it is lifted: a node that stops in between is asked again.
  if (isRunning(measure, ctx.now())) await countFigure(ctx, 'lifted.early', measure.id);
  const lifted = await ctx.stores.measures.lift(measure.id, by, ctx.now());
  if (lifted === null) return null;
  ctx.publish({ type: 'measure.lifted', ...about(lifted) });
  await enterInLog(ctx, { act: liftedAct[measure.kind], by, ...inRoom(measure) });
  return lifted;
}

const liftedAct: Record<MeasureKind, LogDecision> = {
  hide: 'room.unfolded',
  note: 'room.personNoted',
  slow: 'room.personSlowLifted',
  rest: 'room.restLifted',
  outToday: 'room.outLifted',
  outLonger: 'room.outLifted',
};

export const inRoom = ({ roomId }: Pick<Measure, 'roomId'>) =>
  roomId === null ? {} : { place: { kind: 'room' as const, id: roomId } };
