/** "Noor, Sam en Ruben", as one says it in that language; with commas where the browser does not know how. */
export function joinNames(names: readonly string[], locale: string): string {
  if (typeof Intl.ListFormat !== 'function') return names.join(', ');
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

/** The names of time zones that this browser can suggest; none before Safari 15.4. */
export function timeZones(): readonly string[] {
  try {
    return Intl.supportedValuesOf('timeZone');
  } catch {
    return [];
  }
}
