import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { watchSight, watchSize } from '../../../browser/watch.js';

/** In px: this far below the screen, the end still counts as visible. */
const nearEnd = 60;

/**
 * Keeps scrolling to the end for a reader at the end. `newest`: the seq of the last message; `seen`, of the last one that was in sight. `said`: the clientKey of the user's message being sent; sending always scrolls to the end.
 */
export function useStickToEnd(newest: number, said: string | undefined) {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLOListElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const [seen, setSeen] = useState(newest);
  const [isReadingBack, setReadingBack] = useState(false);
  // `nearest`: where the page scrolls too, the message field stays in view.
  const toEnd = useCallback(() => end.current?.scrollIntoView({ block: 'nearest' }), []);

  useEffect(() => {
    const watched = end.current;
    if (!watched) return;
    // On a small screen the whole page scrolls, so the root is the viewport.
    return watchSight(watched, nearEnd, (isInSight) => {
      isAtEnd.current = isInSight;
      setReadingBack(!isInSight);
    });
  }, []);

  // Messages arrive and the message field changes its height: keep a reader at the end there.
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
  return { scroller, content, end, toEnd, isReadingBack, seen };
}
