import { limits } from '@naast/shared/limits';
import { accountIdOf } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import { type Desk, deskRow } from '../desk-row.js';
import { isUntaken } from './alarm-rows.js';
import type { Alarm } from './alarms.types.js';
import { alarmsFor, hears } from './hearers.js';

/** Open alarms that the actor hears of: their own, and those that somebody has to take. */
async function onDesk(ctx: Ctx): Promise<Alarm[]> {
  if (ctx.judge('alarm.list', null) !== 'allow') return [];
  const who = await alarmsFor(ctx);
  const me = accountIdOf(ctx.actor);
  return (await ctx.stores.alarms.listOpen(who, ctx.now())).filter(
    (alarm) => hears(alarm, who, ctx.now()) && (isUntaken(alarm) || alarm.taken?.by === me),
  );
}

/** The places of those that have a row. */
export const alarmsOnDesk = async (ctx: Ctx): Promise<string[]> =>
  (await onDesk(ctx)).slice(0, limits.desk.rowsOfAKind).map(({ place }) => place.id);

export const alarmDesk: Desk = async (ctx) => {
  const all = await onDesk(ctx);
  const me = accountIdOf(ctx.actor);
  const shown = all.slice(0, limits.desk.rowsOfAKind);
  const more = all.length - shown.length;
  return [
    ...shown.map(({ id, taken, level, raisedAt }) =>
      deskRow({
        id: `alarm:${id}`,
        kind: taken?.by === me ? 'alarmMine' : taken ? 'alarmTakerGone' : 'alarmOpen',
        part: taken?.by === me ? 'mine' : 'anybody',
        to: `/team/alarms/${id}`,
        count: 1,
        urgency: level,
        since: raisedAt.toISOString(),
        isPressing: true,
      }),
    ),
    ...(more > 0
      ? [
          deskRow({
            ...{ id: 'alarmsMore', kind: 'alarmsMore', part: 'anybody', to: '/team/alarms' },
            ...{ count: more, isPressing: true },
          }),
        ]
      : []),
  ];
};
