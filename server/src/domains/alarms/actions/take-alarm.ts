import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog, loggedPlace } from '../../logbook/index.js';
import type { PlaceKinds } from '../../places/index.js';
import { findAlarm, loadAlarm, type SeenAlarm } from './read-alarms.js';

/** The actor takes an alarm, or takes it over. Throws `changedMeanwhile` to the second of two. */
export async function takeAlarm(
  ctx: Ctx,
  kinds: PlaceKinds,
  input: { alarmId: string; rev: number },
): Promise<SeenAlarm> {
  const { alarm } = authorize(ctx, 'alarm.take', await findAlarm(ctx, input.alarmId));
  const { accountId } = teamActor(ctx.actor);
  const taken = await ctx.stores.alarms.take(alarm.id, input.rev, { by: accountId, at: ctx.now() });
  if (taken === null) throw new NaastError('changedMeanwhile');
  ctx.publish({ type: 'alarm.changed', alarmId: alarm.id });
  await enterInLog(ctx, { act: 'safety.taken', ...loggedPlace(alarm.place) });
  return loadAlarm(ctx, kinds, taken);
}
