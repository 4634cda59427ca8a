import { type HoursNow, hoursAt } from '../organisation/index.js';
import type { Room } from './rooms.types.js';

/** When a room can open: by its week, and on the dates that differ only by those. */
export function roomHoursAt(
  { weekly, dates }: Pick<Room, 'weekly' | 'dates'>,
  timeZone: string,
  now: Date,
): HoursNow {
  const special = new Set(dates.map(({ on }) => on));
  return hoursAt(weekly, timeZone, now, {
    isClosedOn: (day) => special.has(day.toISODate() ?? ''),
    // Each such day takes at most one turn of a weekday.
    searchedDays: 8 + 7 * special.size,
    also: dates.filter((date) => date.kind === 'open'),
  });
}
