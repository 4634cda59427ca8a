import type { OrganisationView } from '@naast/shared/contract/organisation';
import { isTimeZone } from '@naast/shared/time-zone';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

interface Clock {
  /** Epoch ms by the server's clock; up to one tick old. */
  readonly now: number;
  /** Server clock minus device clock, in ms. */
  readonly skew: number;
  readonly timeZone: string;
}

const ClockContext = createContext<Clock>({ now: 0, skew: 0, timeZone: 'UTC' });
/** Apart from the clock: what shows a time that has passed need not be rendered at each tick. */
const TimeZoneContext = createContext('UTC');
const tick = 10_000;

interface ClockProviderProps {
  /** Null until it is loaded; nothing that depends on the time is shown then. */
  readonly organisation: OrganisationView | null;
  readonly children: ReactNode;
}

/** The server's time: a wrong device clock must not show a closed crisis line as open. */
export function ClockProvider({ organisation, children }: ClockProviderProps) {
  const told = organisation ? Date.parse(organisation.now) : 0;
  const [time, setTime] = useState({ now: told, skew: 0 });
  useEffect(() => {
    if (told === 0) return;
    const heardAt = Date.now();
    const skew = told - heardAt;
    const advance = () => setTime({ now: Date.now() + skew, skew });
    advance();
    const timer = setInterval(advance, tick);
    document.addEventListener('visibilitychange', advance);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', advance);
    };
  }, [told]);
  const timeZone = zoneOf(organisation);
  return (
    <TimeZoneContext value={timeZone}>
      <ClockContext value={{ ...time, timeZone }}>{children}</ClockContext>
    </TimeZoneContext>
  );
}

/** An old browser may not know a zone; its own is then nearer than none, and no page fails. */
function zoneOf(organisation: OrganisationView | null): string {
  if (organisation === null) return 'UTC';
  if (isTimeZone(organisation.timeZone)) return organisation.timeZone;
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export const useTimeZone = (): string => useContext(TimeZoneContext);

export const useClock = (): Clock => useContext(ClockContext);
