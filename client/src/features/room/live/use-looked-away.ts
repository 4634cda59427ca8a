import { useEffect, useEffectEvent, useState } from 'react';

/** In ms; catching up after waking takes less. What comes later is read as it comes. */
const caughtUpAfter = 5000;

/**
 * The seq up to which the user had read when they last looked away from this page, if something came after it; null otherwise. It
 * stays until they look away again. `newest`: the seq of the last message.
 */
export function useLookedAway(newest: number): number | null {
  const [readUpTo, setReadUpTo] = useState<number | null>(null);
  const nothingCame = useEffectEvent(() => setReadUpTo((known) => (known === newest ? null : known)));
  const look = useEffectEvent(() => {
    if (document.hidden) setReadUpTo(newest);
    else setTimeout(() => nothingCame(), caughtUpAfter);
  });
  useEffect(() => {
    const onChange = () => look();
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, []);
  return readUpTo !== null && newest > readUpTo ? readUpTo : null;
}
