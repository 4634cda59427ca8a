import { useEffect, useState } from 'react';
import { passedTime } from '../../../browser/passed-time.js';
import { useClock } from '../../../ui/clock.js';

const tick = 500;

/** Whole seconds until a moment (epoch ms by the server's clock), counted down each second; 0 once it has come. */
export function useSecondsUntil(moment: number | null): number {
  const { now, offset } = useClock();
  const [ticked, setTicked] = useState(0);
  useEffect(() => {
    if (moment === null) return;
    const advance = () => {
      const at = passedTime() + offset;
      setTicked(at);
      if (at >= moment) clearInterval(timer);
    };
    const timer = setInterval(advance, tick);
    const first = setTimeout(advance);
    return () => {
      clearInterval(timer);
      clearTimeout(first);
    };
  }, [moment, offset]);
  // Until the first tick the page's clock is near enough.
  return moment === null ? 0 : Math.max(0, Math.ceil((moment - Math.max(now, ticked)) / 1000));
}
