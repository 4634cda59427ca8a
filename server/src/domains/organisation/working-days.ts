import { dutchHolidays } from '@naast/shared/holidays';
import { DateTime } from 'luxon';
import { type HoursNow, hoursAt } from './hours.js';
import type { Reading } from './organisation.types.js';

/** Whether the team is reading now, and when it reads next; closed days have no hours. */
export function readingAt(reading: Reading, timeZone: string, now: Date): HoursNow {
  const searchedDays = 8 + reading.closedOn.length + holidaysInARow;
  return hoursAt(reading.weekly, timeZone, now, {
    isClosedOn: (day) => isClosedOn(reading, day),
    searchedDays,
  });
}

/**
 * The end of the reading hours on the nth working day after `from`, e.g. for "within two working days". Counts calendar
 * days if there are no reading hours.
 */
export function addWorkingDays(reading: Reading, timeZone: string, from: Date, days: number): Date {
  const asked = DateTime.fromJSDate(from, { zone: timeZone });
  if (reading.weekly.length === 0) return asked.plus({ days }).toJSDate();
  let left = days;
  // At least one day a week, but for those that are closed and public holidays.
  const searched = 7 * days + reading.closedOn.length + holidaysInARow;
  for (let ahead = 1; ahead <= searched; ahead++) {
    const day = asked.startOf('day').plus({ days: ahead });
    const end = endOfReading(reading, day);
    if (end !== null && --left <= 0) return end.toJSDate();
  }
  return asked.plus({ days }).toJSDate();
}

/** More days than public holidays of a year can take of one weekday. */
const holidaysInARow = 30;

function endOfReading(reading: Reading, day: DateTime): DateTime | null {
  const ends = reading.weekly.filter(({ weekday }) => weekday === day.weekday).map(({ to }) => to);
  const last = ends.sort().at(-1);
  if (last === undefined || isClosedOn(reading, day)) return null;
  const [hour = 0, minute = 0] = last.split(':').map(Number);
  return hour === 24 ? day.plus({ days: 1 }) : day.set({ hour, minute });
}

function isClosedOn(reading: Reading, day: DateTime): boolean {
  const date = day.toISODate() ?? '';
  return (
    reading.closedOn.includes(date) ||
    (reading.isOpenOnHolidays !== true && dutchHolidays(day.year).includes(date))
  );
}
