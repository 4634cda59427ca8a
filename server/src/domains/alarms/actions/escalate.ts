import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { leadHere } from '../../duty/index.js';

/**
 * Takes alarms further that nobody took, or whose taker is gone: to the whole team, and to who is on call. Everything that is due is claimed in the store first, so
 * that each step happens once, on whatever node and after a restart.
 */
export async function escalate(ctx: Ctx): Promise<void> {
  const { alarms } = ctx.stores;
  const now = ctx.now();
  for (const alarmId of await alarms.takeTellings(now, !(await leadHere(ctx))))
    ctx.publish({ type: 'alarm.changed', alarmId });
  const after = (ms: number) => new Date(now.getTime() + ms);
  const { takerGoneAfter, onCallAfter, authorSeemsThereFor } = limits.alarm;
  await alarms.forgetAuthors(after(-authorSeemsThereFor));
  for (const alarmId of await alarms.takeAbandoned(after(-takerGoneAfter), now, after(onCallAfter)))
    ctx.publish({ type: 'alarm.changed', alarmId });
  // A node that was started without the address leaves the calls to the others.
  if (!ctx.onCall.isSet) return;
  const due = await alarms.takeCalls(now);
  if (due.length === 0) return;
  // One call for all: it says only that there is something.
  const state = (await ctx.onCall.call()) ? 'called' : 'failed';
  for (const alarmId of due) {
    await alarms.setCallState(alarmId, state, now);
    ctx.publish({ type: 'alarm.changed', alarmId });
  }
}
