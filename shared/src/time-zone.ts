/** An area and a place, or UTC. Offsets ("+01:00") are known to newer browsers only, and have no summer time. */
const zoneName = /^(UTC|[A-Z][A-Za-z_]+\/[A-Za-z0-9_+\-/]+)$/;

/** Whether this runtime knows the time zone, by its IANA name. */
export function isTimeZone(name: string): boolean {
  if (!zoneName.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
