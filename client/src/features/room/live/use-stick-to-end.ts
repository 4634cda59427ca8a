import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * Keeps the end in sight for whoever is at the end, and counts new messages for whoever reads further up.
 * `ownWords` counts what I said: saying something always goes to the end.
 */
export function useStickToEnd(messages: number, ownWords: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLOListElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const [seen, setSeen] = useState(messages);
  const [isReadingBack, setReadingBack] = useState(false);
  const toEnd = useCallback(() => end.current?.scrollIntoView({ block: 'end' }), []);

  useEffect(() => {
    const watched = end.current;
    if (!watched) return;
    // On a small screen the whole page scrolls, so the end is watched in whatever is in view.
    const observer = new IntersectionObserver(
      ([entry]) => {
        isAtEnd.current = entry?.isIntersecting ?? false;
        setReadingBack(!isAtEnd.current);
      },
      { rootMargin: '0px 0px 60px 0px' },
    );
    observer.observe(watched);
    return () => observer.disconnect();
  }, []);

  // New words arrive, and the place to write grows and shrinks; whoever was at the end stays there.
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) toEnd();
    });
    if (scroller.current) observer.observe(scroller.current);
    if (content.current) observer.observe(content.current);
    return () => observer.disconnect();
  }, [toEnd]);

  useLayoutEffect(() => {
    if (ownWords > 0) toEnd();
  }, [ownWords, toEnd]);

  if (!isReadingBack && seen !== messages) setSeen(messages);
  return { scroller, content, end, toEnd, unread: isReadingBack ? messages - seen : 0 };
}
