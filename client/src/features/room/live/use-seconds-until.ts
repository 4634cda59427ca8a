import { useEffect, useState } from 'react';
import { useClock } from '../../../ui/clock.js';

/** Whole seconds until a moment (epoch ms by the server's clock), counted down each second; 0 once it has come. */
export function useSecondsUntil(moment: number | null): number {
  const { skew } = useClock();
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const secondsLeft = () =>
      moment === null ? 0 : Math.max(0, Math.ceil((moment - (Date.now() + skew)) / 1000));
    setLeft(secondsLeft());
    if (secondsLeft() === 0) return;
    const timer = setInterval(() => {
      setLeft(secondsLeft());
      if (secondsLeft() === 0) clearInterval(timer);
    }, 500);
    return () => clearInterval(timer);
  }, [moment, skew]);
  return left;
}
