import type { Language } from '@naast/shared/languages';
import { joinNames, sayAgo } from '../browser/intl.js';

const localeOf = (language: Language) => (language === 'nl' ? 'nl-NL' : 'en-GB');
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
function calendarDay(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  });
  const found = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${found.year}-${found.month}-${found.day}`;
}

export type Moment =
  | { readonly kind: 'yesterday' | 'today' | 'tomorrow'; readonly time: string }
  | { readonly kind: 'thisWeek'; readonly time: string; readonly weekday: string }
  | { readonly kind: 'later'; readonly time: string; readonly date: string };

/** The moment relative to now, as a person would say it. */
export function momentSeenFrom(at: number, now: number, language: Language, timeZone: string): Moment {
  const time = clockTime(at, timeZone);
  const daysAhead = Math.round(
    (Date.parse(calendarDay(at, timeZone)) - Date.parse(calendarDay(now, timeZone))) / day,
  );
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
export function dateInWords(date: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(date),
  );
}

/** A month ("2026-01") in words. */
export function monthInWords(month: string, language: Language): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeOf(language), options).format(Date.parse(`${month}-01`));
}

/** Weekday names for ISO numbers (1 = Monday), joined as in a sentence. */
export function weekdaysInWords(weekdays: readonly number[], language: Language): string {
  const locale = localeOf(language);
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  const names = weekdays.map((weekday) => name.format(Date.UTC(2024, 0, weekday)));
  return joinNames(names, locale);
}

/** Whether a local clock time lies within hours "from – to" of the same day. */
export function isWithin(hours: { from: string; to: string } | null, now: number, timeZone: string): boolean {
  if (hours === null) return true;
  const time = clockTime(now, timeZone);
  return hours.from <= time && time < hours.to;
}
