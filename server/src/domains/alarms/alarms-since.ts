import type { Ctx } from '../../kernel/ctx.js';
import { alarmsFor } from './hearers.js';

/** How many open alarms this account took. */
export const alarmsTakenBy = async (ctx: Ctx, accountId: string): Promise<number> =>
  (await ctx.stores.alarms.listTaken()).filter(({ taken }) => taken?.by === accountId).length;

/** How many alarms that the actor hears of were raised since an hour, and how many of these are closed. */
export async function alarmsSince(
  ctx: Ctx,
  hour: Date,
): Promise<{ readonly raised: number; readonly closed: number }> {
  const who = await alarmsFor(ctx);
  const { alarms } = ctx.stores;
  const [open, closed] = await Promise.all([
    alarms.listOpen(who, ctx.now()),
    alarms.listClosed(who, ctx.now()),
  ]);
  const raised = [...open, ...closed].filter(({ raisedAt }) => raisedAt >= hour);
  return { raised: raised.length, closed: raised.filter((alarm) => alarm.closed !== null).length };
}
