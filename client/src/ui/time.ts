import { fullDate, localeOf } from '@naast/shared/dates';
import type { Language } from '@naast/shared/languages';
import { sayAgo } from '../browser/intl.js';
import { joinNames } from '../language/join-names.js';

const day = 24 * 60 * 60 * 1000;

/** "19:05" in the organisation's time zone. */
export function clockTime(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('nl-NL', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at);
}

export type PartOfDay = 'night' | 'morning' | 'afternoon' | 'evening';

/** By the clock there: night until 6, morning until 12, afternoon until 18, evening until 23. */
export function partOfDay(at: number, timeZone: string): PartOfDay {
  const time = clockTime(at, timeZone);
  if (time < '06:00' || time >= '23:00') return 'night';
  if (time < '12:00') return 'morning';
  return time < '18:00' ? 'afternoon' : 'evening';
}

/** The calendar day in that time zone, "2026-03-29": comparable as text. */
export function calendarDay(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  });
  const found = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${found.year}-${found.month}-${found.day}`;
}

/** Calendar days from one instant to another; negative if `to` is earlier. */
const daysBetween = (from: number, to: number, timeZone: string): number =>
  Math.round((Date.parse(calendarDay(to, timeZone)) - Date.parse(calendarDay(from, timeZone))) / day);

/** The day relative to now: "gisteren", within six days "zondag", else "22 november". */
export function dayInWords(at: number, now: number, language: Language, timeZone: string): string {
  return dayAs({ weekday: 'long' }, { day: 'numeric', month: 'long' })(at, now, language, timeZone);
}

/** A calendar day, "2026-12-05", in words: "zaterdag 5 december"; with its year where another one could be meant. */
export const dayAndDate = (date: string, today: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isFarFrom(today, date) && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.parse(date));

const isFarFrom = (one: string, other: string): boolean =>
  Math.abs(Date.parse(other) - Date.parse(one)) > 300 * day;

/** The day and time in few letters: "vandaag 17:00", "di 17:00", "22 nov 17:00". */
export function momentInShort(at: number, now: number, language: Language, timeZone: string): string {
  const shortDay = dayAs({ weekday: 'short' }, { day: 'numeric', month: 'short' });
  return `${shortDay(at, now, language, timeZone)} ${clockTime(at, timeZone)}`;
}

function dayAs(near: Intl.DateTimeFormatOptions, far: Intl.DateTimeFormatOptions) {
  return (at: number, now: number, language: Language, timeZone: string): string => {
    const locale = localeOf(language);
    const daysAhead = daysBetween(now, at, timeZone);
    if (Math.abs(daysAhead) < 2) return sayAgo(-daysAhead, 'day', locale);
    const options = Math.abs(daysAhead) < 7 ? near : far;
    return new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(at);
  };
}

export type Moment =
  | { readonly kind: 'yesterday' | 'today' | 'tomorrow'; readonly time: string }
  | { readonly kind: 'thisWeek'; readonly time: string; readonly weekday: string }
  | { readonly kind: 'later'; readonly time: string; readonly date: string };

/** "17 uur" for a whole hour in Dutch, as a person would say it; else "17:05". Not "0 uur": midnight stays "00:00". */
function spokenTime(time: string, language: Language): string {
  const [hour, minute] = time.split(':').map(Number);
  return language === 'nl' && minute === 0 && hour ? `${hour} uur` : time;
}

/** The moment relative to now, as a person would say it. */
export function momentSeenFrom(at: number, now: number, language: Language, timeZone: string): Moment {
  const time = spokenTime(clockTime(at, timeZone), language);
  const daysAhead = daysBetween(now, at, timeZone);
  if (daysAhead === -1) return { kind: 'yesterday', time };
  if (daysAhead === 0) return { kind: 'today', time };
  if (daysAhead === 1) return { kind: 'tomorrow', time };
  const locale = localeOf(language);
  if (daysAhead > 0 && daysAhead < 7) {
    return {
      kind: 'thisWeek',
      time,
      weekday: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone }).format(at),
    };
  }
  const date = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  }).format(at);
  return { kind: 'later', time, date };
}

/** "3 dagen geleden", "gisteren", "nu": the time passed, in the largest unit that fits. */
export function agoInWords(at: number, now: number, language: Language): string {
  const minutes = Math.max(0, Math.round((now - at) / 60_000));
  const locale = localeOf(language);
  if (minutes === 0) return sayAgo(0, 'second', locale);
  if (minutes < 60) return sayAgo(minutes, 'minute', locale);
  const hours = Math.round(minutes / 60);
  return hours < 48 ? sayAgo(hours, 'hour', locale) : sayAgo(Math.round(hours / 24), 'day', locale);
}

/** A calendar date ("2026-01-31") in words. */
export const dateInWords = (date: string, language: Language): string =>
  fullDate(Date.parse(date), language, 'UTC');

export const monthName = ({ year, month }: { readonly year: number; readonly month: number }): string =>
  `${year}-${String(month).padStart(2, '0')}`;

/** A month ("2026-01") in words. */
export function monthInWords(month: string, language: Language): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeOf(language), options).format(Date.parse(`${month}-01`));
}

const through = { nl: ' tot en met ', en: ' to ' };

/** Weekday names for ISO numbers (1 = Monday) in ascending order, joined as in a sentence; three or more in a row by the first and the last. */
export function weekdaysInWords(weekdays: readonly number[], language: Language): string {
  const locale = localeOf(language);
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  const names = weekdays.map((weekday) => name.format(Date.UTC(2024, 0, weekday)));
  const { length } = weekdays;
  const isRow = length > 2 && (weekdays[length - 1] ?? 0) - (weekdays[0] ?? 0) === length - 1;
  return isRow ? `${names[0]}${through[language]}${names[length - 1]}` : joinNames(names, language);
}

interface Hours {
  readonly from: string;
  /** At or before `from` it is on the next day. */
  readonly to: string;
  /** On which they begin, 1 for Monday; absent: on each. */
  readonly days?: readonly number[] | undefined;
}

/** Whether it is now within these hours, by the clock there; null: day and night. */
export function isWithin(hours: Hours | null, now: number, timeZone: string): boolean {
  if (hours === null) return true;
  const time = clockTime(now, timeZone);
  const [isBegun, isOver] = [hours.from <= time, hours.to <= time];
  if (!(hours.from < hours.to ? isBegun && !isOver : isBegun || !isOver)) return false;
  const today = new Date(calendarDay(now, timeZone)).getUTCDay() || 7;
  const begun = isBegun ? today : ((today + 5) % 7) + 1;
  return hours.days?.includes(begun) ?? true;
}
