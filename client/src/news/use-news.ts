import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { playSoftly } from '../browser/sound.js';
import { soundWish } from './sound-wish.js';
import { countInTitle } from './tab-title.js';

const isAwayNow = () => document.visibilityState === 'hidden';
function watchAway(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}
export const useAway = () => useSyncExternalStore(watchAway, isAwayNow, () => false);

/**
 * Counts in the tab's title what came while the tab was away. `ids` are of what others brought; null until it is known.
 * Returns those that are not among `seen`, or came since the tab was last left. Kept in this page only.
 * @param seen what was there before; without it, all that is there when the page opens
 */
export function useNews(ids: readonly string[] | null, seen = ids): readonly string[] {
  const isAway = useAway();
  const [wasAway, setWasAway] = useState(isAway);
  const [known, setKnown] = useState(seen);
  if (isAway !== wasAway || (known === null && ids !== null)) {
    setWasAway(isAway);
    if (known === null) setKnown(seen);
    else if (isAway) setKnown(ids);
  }
  const fresh = known === null ? [] : (ids ?? []).filter((id) => !known.includes(id));
  const count = isAway ? fresh.length : 0;
  const place = useRef({});
  const before = useRef(0);
  useEffect(() => {
    countInTitle(place.current, count);
    if (count > before.current && soundWish.get()) playSoftly();
    before.current = count;
  }, [count]);
  useEffect(() => {
    const { current } = place;
    return () => countInTitle(current, 0);
  }, []);
  return fresh;
}
