import { useEffect, useState } from 'react';
import { useClock } from './clock.js';

/** Whether a moment (epoch ms by the server's clock) has come; turns true at the moment itself, not at the next tick of the clock. */
export function useHasCome(moment: number | null): boolean {
  const { now, skew } = useClock();
  const [come, setCome] = useState<number | null>(null);
  useEffect(() => {
    if (moment === null) return;
    const timer = setTimeout(() => setCome(moment), Math.max(0, moment - (Date.now() + skew)));
    return () => clearTimeout(timer);
  }, [moment, skew]);
  return moment !== null && (now >= moment || come === moment);
}
