import { limits } from '@naast/shared/limits';
import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { theTimeZone } from '../../organisation/index.js';
import { daysFrom } from '../impose-measure.js';
import { about } from '../the-measure.js';
import { inRoom } from './lift-measure.js';

/** A second person agrees that somebody is out for longer; the days count from now. */
export async function confirmMeasure(ctx: Ctx, input: { measureId: string }): Promise<void> {
  const { measure } = authorize(ctx, 'measure.confirm', {
    measure: await ctx.stores.measures.find(input.measureId),
  });
  const until = daysFrom(ctx.now(), measure.days ?? limits.measure.daysLeast, await theTimeZone(ctx));
  const second = teamActor(ctx.actor).accountId;
  const confirmed = await ctx.stores.measures.confirm(measure.id, second, until, ctx.now());
  // Another agreed, or lifted it, a moment before.
  if (confirmed === null) throw new NaastError('notAllowed');
  ctx.publish({ type: 'measure.changed', ...about(confirmed) });
  await enterInLog(ctx, { act: 'room.outConfirmed', ...inRoom(measure) });
}
