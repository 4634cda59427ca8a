import type { Language } from './languages.js';

/** British, not American: the day stands before the month. */
export const localeOf = (language: Language) => (language === 'nl' ? 'nl-NL' : 'en-GB');

/** "28 november 2026", as it is on the calendar of that time zone. */
export const fullDate = (at: number, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone }).format(at);

/** "28 november 2026 om 14:05", by the clock of that time zone. */
export const fullMoment = (at: number, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone,
  }).format(at);
