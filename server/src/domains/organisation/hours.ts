import type { Opening } from '@naast/shared/contract/clock-time';
import { DateTime } from 'luxon';

export interface HoursNow {
  readonly within: boolean;
  /** End of the present hours; null outside them, and when they are around the clock. */
  readonly closesAt: Date | null;
  /** Start of the next hours; null within hours, and when none are planned. */
  readonly opensAt: Date | null;
  /**
   * Start of the next hours after the present ones; null outside them, when they are around the clock, and when no
   * others are planned.
   */
  readonly opensAgainAt: Date | null;
}

/** What differs from the weekly hours. */
interface Exceptions {
  /** Whether the weekly hours of this day do not count. */
  readonly isClosedOn?: (day: DateTime) => boolean;
  /** How many days to look for the next weekly hours, where whole weeks may be closed. */
  readonly searchedDays?: number;
  /** Hours of one local date, "YYYY-MM-DD", beside the weekly ones; on a closed day too. */
  readonly also?: readonly (Pick<Opening, 'from' | 'to'> & { readonly on: string })[];
}

const daysAhead = 8;

/** Weekly hours in the organisation's time zone, daylight saving included. Windows that touch are one (20:00–24:00, 00:00–02:00). */
export function hoursAt(
  weekly: readonly Opening[],
  timeZone: string,
  now: Date,
  { isClosedOn = () => false, searchedDays = daysAhead, also = [] }: Exceptions = {},
): HoursNow {
  const today = DateTime.fromJSDate(now, { zone: timeZone }).startOf('day');
  const windowsOn = (day: DateTime): Window[] => {
    const openings = weekly.filter((opening) => opening.weekday === day.weekday);
    if (openings.length === 0 || isClosedOn(day)) return [];
    return openings.map((opening) => windowOn(day, opening)).filter((window) => window.to > window.from);
  };
  const windows = Array.from({ length: daysAhead + 2 }, (_, index) =>
    today.plus({ days: index - 1 }),
  ).flatMap(windowsOn);
  for (let ahead = daysAhead + 1; ahead <= searchedDays && isLast(windows, now) && weekly.length > 0; ahead++)
    windows.push(...windowsOn(today.plus({ days: ahead })));
  for (const { on, from, to } of also) {
    const window = windowOn(DateTime.fromISO(on, { zone: timeZone }), { from, to });
    if (window.to > window.from) windows.push(window);
  }
  windows.sort((a, b) => a.from - b.from);

  const at = now.getTime();
  const nextAfter = (moment: number): Date | null => {
    const next = windows.find((window) => window.from > moment);
    return next ? new Date(next.from) : null;
  };
  const present = merged(windows).find((window) => window.from <= at && at < window.to);
  if (present) {
    const neverEnds = present.to >= today.plus({ days: daysAhead }).toMillis();
    const closesAt = neverEnds ? null : new Date(present.to);
    return { within: true, closesAt, opensAt: null, opensAgainAt: neverEnds ? null : nextAfter(present.to) };
  }
  return { within: false, closesAt: null, opensAt: nextAfter(at), opensAgainAt: null };
}

interface Window {
  readonly from: number;
  readonly to: number;
}

/** Whether none of these begins later. */
const isLast = (windows: readonly Window[], now: Date): boolean =>
  !windows.some(({ from }) => from > now.getTime());

function windowOn(day: DateTime, opening: Pick<Opening, 'from' | 'to'>): Window {
  return { from: clockOn(day, opening.from).toMillis(), to: clockOn(day, opening.to).toMillis() };
}

/**
 * The moment at which a clock shows "HH:MM" on this day, which is given by its start; "24:00" is its end. In the hour that
 * summer time skips: the moment at which it begins. In the hour that comes twice: the first time.
 */
export function clockOn(day: DateTime, clock: string): DateTime {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  if (hour === 24) return day.plus({ days: 1 }).startOf('day');
  const moment = day.set({ hour, minute });
  return moment.hour === hour && moment.minute === minute ? moment : skipBefore(moment);
}

/** The begin of summer time, from a moment less than an hour after it. */
function skipBefore(moment: DateTime): DateTime {
  const before = moment.minus({ minutes: 1 });
  return before.offset === moment.offset ? skipBefore(before) : moment;
}

function merged(windows: readonly Window[]): Window[] {
  const result: Window[] = [];
  for (const window of windows) {
    const last = result.at(-1);
    if (last && window.from <= last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, window.to) };
    else result.push(window);
  }
  return result;
}
