import { dutchHolidays } from '@naast/shared/holidays';
import { DateTime } from 'luxon';
import { type HoursNow, hoursAt } from './hours.js';
import type { Reading } from './organisation.types.js';

/** Whether the team is reading now, and when it reads next; closed days have no hours. */
export function readingAt(reading: Reading, timeZone: string, now: Date): HoursNow {
  return hoursAt(reading.weekly, timeZone, now, (day) => isClosedOn(reading, day));
}

/**
 * The end of the reading hours on the nth working day after `from`, e.g. for "within two working days". Counts calendar
 * days if there are no reading hours.
 */
export function addWorkingDays(reading: Reading, timeZone: string, from: Date, days: number): Date {
  const asked = DateTime.fromJSDate(from, { zone: timeZone });
  let left = days;
  for (let ahead = 1; ahead <= searchedDays; ahead++) {
    const day = asked.startOf('day').plus({ days: ahead });
    const end = endOfReading(reading, day);
    if (end !== null && --left <= 0) return end.toJSDate();
  }
  return asked.plus({ days }).toJSDate();
}

/** Longer than any run of closed days; bounds the loop. */
const searchedDays = 60;

function endOfReading(reading: Reading, day: DateTime): DateTime | null {
  if (isClosedOn(reading, day)) return null;
  const ends = reading.weekly.filter(({ weekday }) => weekday === day.weekday).map(({ to }) => to);
  const last = ends.sort().at(-1);
  if (last === undefined) return null;
  const [hour = 0, minute = 0] = last.split(':').map(Number);
  return hour === 24 ? day.plus({ days: 1 }) : day.set({ hour, minute });
}

function isClosedOn(reading: Reading, day: DateTime): boolean {
  const date = day.toFormat('yyyy-MM-dd');
  return (
    reading.closedOn.includes(date) ||
    (reading.isOpenOnHolidays !== true && dutchHolidays(day.year).includes(date))
  );
}
