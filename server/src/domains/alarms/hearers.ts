import { teamActor } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import { dutyLead } from '../duty/index.js';
import { sessionsHostedBy } from '../rooms/index.js';
import { talksHeldBy } from '../talks/index.js';
import type { AlarmsFor } from './alarm-rows.js';
import type { Alarm } from './alarms.types.js';

/** Told, or due to be told while nobody took it. */
export const isTeamTold = (
  { isTeamTold: wasTold, teamAt, taken, closed }: Pick<Alarm, 'teamAt' | 'isTeamTold' | 'taken' | 'closed'>,
  now: Date,
): boolean => wasTold || (teamAt <= now && taken === null && closed === null);

/** Whose alarms a member of the team hears: the duty lead all, others those of rooms that they host and talks that they hold, their own, and what the team is told. */
export async function alarmsFor(ctx: Ctx): Promise<AlarmsFor> {
  const { accountId } = teamActor(ctx.actor);
  const lead = await dutyLead(ctx.stores, ctx.now());
  if (lead?.accountId === accountId) return 'all';
  const held = [...(await sessionsHostedBy(ctx)), ...(await talksHeldBy(ctx))];
  return { accountId, placeIds: held.map(({ id }) => id) };
}

export function hears(alarm: Alarm, who: AlarmsFor, now: Date): boolean {
  if (who === 'all' || isTeamTold(alarm, now)) return true;
  return [alarm.taken?.by, alarm.closed?.by].includes(who.accountId) || who.placeIds.includes(alarm.place.id);
}
