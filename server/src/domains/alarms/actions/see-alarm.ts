import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';

/** A coordinator says that they saw it. Whoever was first stays the one who did. */
export async function seeAlarm(ctx: Ctx, alarmId: string): Promise<void> {
  const alarm = authorize(ctx, 'alarm.see', await ctx.stores.alarms.find(alarmId));
  const { accountId } = teamActor(ctx.actor);
  if (!(await ctx.stores.alarms.markSeen(alarm.id, accountId, ctx.now()))) return;
  await enterInLog(ctx, { act: 'alarm.seen' });
}
