import type { AlarmEnding } from '@naast/shared/contract/alarms';
import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { countFigure } from '../../figures/index.js';
import { enterInLog, loggedPlace } from '../../logbook/index.js';
import type { PlaceKinds } from '../../places/index.js';
import { findAlarm, loadAlarm, type SeenAlarm } from './read-alarms.js';

export interface CloseAlarm {
  readonly alarmId: string;
  readonly rev: number;
  readonly ending: AlarmEnding;
  /** For colleagues. */
  readonly done?: string | undefined;
}

/** Its taker closes an alarm, with what was done. Throws `changedMeanwhile` if it changed since they read it. */
export async function closeAlarm(
  ctx: Ctx,
  kinds: PlaceKinds,
  { alarmId, rev, ending, done = '' }: CloseAlarm,
): Promise<SeenAlarm> {
  const { alarm } = authorize(ctx, 'alarm.close', await findAlarm(ctx, alarmId));
  const { accountId } = teamActor(ctx.actor);
  // Before it is closed: a node that stops in between is asked again, and counts it once.
  if (alarm.rev === rev)
    await countFigure(ctx, alarm.level === null ? 'alarms.unknown' : `alarms.level${alarm.level}`, alarm.id);
  const closed = await ctx.stores.alarms.close(alarm.id, rev, { by: accountId, at: ctx.now(), ending, done });
  if (closed === null) throw new NaastError('changedMeanwhile');
  // Nobody may open them any more.
  await ctx.stores.found.remove(alarm.id, ctx.now());
  ctx.publish({ type: 'alarm.changed', alarmId: alarm.id });
  await enterInLog(ctx, { act: 'safety.closed', ...loggedPlace(alarm.place) });
  return loadAlarm(ctx, kinds, closed);
}
