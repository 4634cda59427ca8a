import { useEffect, useState } from 'react';
import { passedTime } from '../browser/passed-time.js';
import { useClock } from './clock.js';

/** Whether a time (epoch ms by the server's clock) has come; turns true at that time, not at the clock's next tick. */
export function useHasCome(moment: number | null): boolean {
  const { now, offset } = useClock();
  const [come, setCome] = useState<number | null>(null);
  useEffect(() => {
    if (moment === null) return;
    const timer = setTimeout(() => setCome(moment), Math.max(0, moment - (passedTime() + offset)));
    return () => clearTimeout(timer);
  }, [moment, offset]);
  return moment !== null && (now >= moment || come === moment);
}
