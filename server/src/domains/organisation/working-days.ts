import { dutchHolidays } from '@naast/shared/holidays';
import { DateTime } from 'luxon';
import { clockOn, type HoursNow, hoursAt } from './hours.js';
import type { Reading } from './organisation.types.js';

/** Whether the team is reading now, and when it reads next; closed days have no hours. */
export function readingAt(reading: Reading, timeZone: string, now: Date): HoursNow {
  const searchedDays = 7 + daysToPass(reading, 1);
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
  const searched = daysToPass(reading, days);
  for (let ahead = 1; ahead <= searched; ahead++) {
    const day = asked.startOf('day').plus({ days: ahead });
    const end = endOfReading(reading, day);
    if (end !== null && --left <= 0) return end.toJSDate();
  }
  return asked.plus({ days }).toJSDate();
}

/**
 * How much of the reading hours from `from` to `by` has passed at `now`: 0 at the begin, 1 at the end. Where the team has no
 * reading hours in between, of all the time.
 */
export function sharePassed(
  reading: Reading,
  timeZone: string,
  { from, by }: { readonly from: Date; readonly by: Date },
  now: Date,
): number {
  if (now >= by) return 1;
  if (now <= from) return 0;
  const all = readingBetween(reading, timeZone, from, by);
  if (all > 0) return readingBetween(reading, timeZone, from, now) / all;
  return (now.getTime() - from.getTime()) / (by.getTime() - from.getTime());
}

/** Reading hours in this time, in ms. */
function readingBetween(reading: Reading, timeZone: string, from: Date, to: Date): number {
  let sum = 0;
  const first = DateTime.fromJSDate(from, { zone: timeZone }).startOf('day');
  for (let day = first; day.toMillis() < to.getTime(); day = day.plus({ days: 1 })) {
    if (isClosedOn(reading, day)) continue;
    for (const opening of reading.weekly.filter(({ weekday }) => weekday === day.weekday)) {
      const begins = Math.max(clockOn(day, opening.from).toMillis(), from.getTime());
      const ends = Math.min(clockOn(day, opening.to).toMillis(), to.getTime());
      sum += Math.max(0, ends - begins);
    }
  }
  return sum;
}

/**
 * So many days hold that many working days: at least one a week, but for those that are closed and public holidays, each of which
 * may take a week's only one.
 */
const daysToPass = (reading: Reading, days: number): number =>
  7 * (days + reading.closedOn.length + holidaysOfAWeekday);

/** No weekday has so many public holidays in the years that are searched. */
const holidaysOfAWeekday = 12;

function endOfReading(reading: Reading, day: DateTime): DateTime | null {
  const ends = reading.weekly.filter(({ weekday }) => weekday === day.weekday).map(({ to }) => to);
  const last = ends.sort().at(-1);
  if (last === undefined || isClosedOn(reading, day)) return null;
  return clockOn(day, last);
}

function isClosedOn(reading: Reading, day: DateTime): boolean {
  const date = day.toISODate() ?? '';
  return (
    reading.closedOn.includes(date) ||
    (reading.isOpenOnHolidays !== true && dutchHolidays(day.year).includes(date))
  );
}
