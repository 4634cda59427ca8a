import { isConsultantSeat, isHostSeat } from '@naast/shared/roles';
import type { Ctx } from '../../../kernel/ctx.js';
import type { Place } from '../../../kernel/place.js';

/** Somebody of the team came into a place, left it or lost their line: authors of alarms there read at once whether they read along. */
export async function tellAuthors(
  ctx: Ctx,
  { place, seatId }: { readonly place: Place; readonly seatId: string },
): Promise<void> {
  const ids = await ctx.stores.alarms.takenIn(place.id);
  if (ids.length === 0) return;
  const seat = await ctx.stores.seats.find(place, seatId);
  if (!isHostSeat(seat) && !isConsultantSeat(seat)) return;
  for (const alarmId of ids) ctx.publish({ type: 'alarm.changed', alarmId });
}
