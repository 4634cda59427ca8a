import { accountIdOf } from '../../kernel/actor.js';
import { type Desk, deskRow } from '../desk-row.js';
import { alarmsFor, hears } from './hearers.js';

/** Open alarms that the actor hears of: their own, and those that nobody took. */
export const alarmDesk: Desk = async (ctx) => {
  if (ctx.judge('alarm.list', null) !== 'allow') return [];
  const who = await alarmsFor(ctx);
  const open = (await ctx.stores.alarms.listOpen(who, ctx.now())).filter((alarm) =>
    hears(alarm, who, ctx.now()),
  );
  const me = accountIdOf(ctx.actor);
  return open
    .filter(({ taken }) => taken === null || taken.by === me)
    .map(({ id, taken, level, raisedAt }) =>
      deskRow({
        id: `alarm:${id}`,
        kind: taken ? 'alarmMine' : 'alarmOpen',
        part: taken ? 'mine' : 'anybody',
        to: `/team/alarms/${id}`,
        count: 1,
        urgency: level,
        since: raisedAt.toISOString(),
        isPressing: true,
      }),
    );
};
