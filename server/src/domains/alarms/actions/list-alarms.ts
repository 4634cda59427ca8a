import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { accountName } from '../../people/index.js';
import type { Alarm } from '../alarms.types.js';

/** An alarm, and what the coordinator who saw it is called; null when that account is gone. */
export interface SeenAlarm {
  readonly alarm: Alarm;
  readonly seenBy: string | null;
}

/** What stands, and what is over and was seen by nobody yet. */
export async function listAlarms(ctx: Ctx): Promise<SeenAlarm[]> {
  authorize(ctx, 'alarm.list', null);
  const alarms = await ctx.stores.alarms.list();
  return Promise.all(
    alarms.map(async (alarm) => ({
      alarm,
      seenBy: alarm.seen && (await accountName(ctx, alarm.seen.by)),
    })),
  );
}
