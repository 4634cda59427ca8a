import type { OrganisationView } from '@naast/shared/contract/organisation';
import { isTimeZone } from '@naast/shared/time-zone';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { passedTime, wallClockAhead } from '../browser/passed-time.js';

interface Clock {
  /** Epoch ms by the server's clock; up to one tick old. */
  readonly now: number;
  /** The server's clock minus `passedTime()`, in ms. */
  readonly offset: number;
  readonly timeZone: string;
}

const ClockContext = createContext<Clock>({ now: 0, offset: 0, timeZone: 'UTC' });
/** Apart from the clock: what shows a time that has passed need not be rendered at each tick. */
const TimeZoneContext = createContext('UTC');
const tick = 10_000;

interface ClockProviderProps {
  /** Null until it is loaded; nothing that depends on the time is shown then. */
  readonly organisation: OrganisationView | null;
  /** Resolves to whether it could be read. Stable. */
  readonly readAgain: () => Promise<boolean>;
  readonly children: ReactNode;
}

/**
 * The server's time: a wrong device clock must not show a closed crisis line as open, and one that is set while the page is open must
 * not end or lengthen a wait.
 */
export function ClockProvider({ organisation, readAgain, children }: ClockProviderProps) {
  const told = organisation ? Date.parse(organisation.now) : 0;
  const [time, setTime] = useState({ now: told, offset: 0 });
  useEffect(() => {
    if (told === 0) return;
    let offset = told - passedTime();
    let ahead = wallClockAhead();
    let isOver = false;
    const advance = () => {
      setTime({ now: passedTime() + offset, offset });
      const moved = wallClockAhead() - ahead;
      if (Math.abs(moved) < tick) return;
      ahead += moved;
      void readAgain().then((wasRead) => {
        // A clock that went ahead mostly means that the device slept, in which `passedTime` may have stood still.
        if (isOver || wasRead || moved < 0) return;
        offset += moved;
        advance();
      });
    };
    advance();
    const timer = setInterval(advance, tick);
    document.addEventListener('visibilitychange', advance);
    return () => {
      isOver = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', advance);
    };
  }, [told, readAgain]);
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
