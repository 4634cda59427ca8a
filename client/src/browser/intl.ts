import type { Language } from '@naast/shared/languages';

const and = { nl: 'en', en: 'and' } as const;

/**
 * "Noor, Sam en Ruben", as one says it in that language. Without `Intl.ListFormat`, which old browsers lack: they must
 * say what the server rendered.
 */
export function joinNames(names: readonly string[], language: Language): string {
  const [last = '', ...others] = [...names].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} ${and[language]} ${last}`;
}

/** The names of time zones that this browser can suggest; none before Safari 15.4. */
export function timeZones(): readonly string[] {
  try {
    return Intl.supportedValuesOf('timeZone');
  } catch {
    return [];
  }
}

const short = { second: 's', minute: 'min', hour: 'h', day: 'd' } as const;

/** "3 dagen geleden", "gisteren"; "3 d" where the browser has no words for it. */
export function sayAgo(count: number, unit: keyof typeof short, locale: string): string {
  if (typeof Intl.RelativeTimeFormat !== 'function') return `${count} ${short[unit]}`;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-count, unit);
}
