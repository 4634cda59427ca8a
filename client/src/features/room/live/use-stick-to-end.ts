import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { watchSight, watchSize } from '../../../browser/watch.js';

/** How far beneath the screen the end still counts as in sight, in px. */
const nearEnd = 60;

/**
 * Keeps the end in sight for a reader at the end, and counts new messages for a reader further up.
 * `newest` is the seq of the last message. `said` is the key of my own words that are on their way: saying something always goes to
 * the end.
 */
export function useStickToEnd(newest: number, said: string | undefined) {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLOListElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const [seen, setSeen] = useState(newest);
  const [isReadingBack, setReadingBack] = useState(false);
  // No further than needed: where the page scrolls as well, the place to write stays in view.
  const toEnd = useCallback(() => end.current?.scrollIntoView({ block: 'nearest' }), []);

  useEffect(() => {
    const watched = end.current;
    if (!watched) return;
    // On a small screen the whole page scrolls, so the end is watched in whatever is in view.
    return watchSight(watched, nearEnd, (isInSight) => {
      isAtEnd.current = isInSight;
      setReadingBack(!isInSight);
    });
  }, []);

  // New words arrive, and the place to write grows and shrinks; a reader at the end stays there.
  useEffect(() => {
    const watched = [scroller.current, content.current].filter((element) => element !== null);
    return watchSize(watched, () => {
      if (isAtEnd.current) toEnd();
    });
  }, [toEnd]);

  useLayoutEffect(() => {
    if (said !== undefined) toEnd();
  }, [said, toEnd]);

  if (!isReadingBack && seen !== newest) setSeen(newest);
  return { scroller, content, end, toEnd, unread: isReadingBack ? newest - seen : 0 };
}
