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
