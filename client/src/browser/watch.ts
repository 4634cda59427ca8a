/** Watches elements on the screen. Each answers how to stop. */

/** Calls when one of these may have changed its size. Without ResizeObserver: when what is in it changes, or the window does. */
export function watchSize(elements: readonly Element[], changed: () => void): () => void {
  if (typeof ResizeObserver === 'function') {
    const observer = new ResizeObserver(changed);
    for (const element of elements) observer.observe(element);
    return () => observer.disconnect();
  }
  const stops = elements.map((element) => watchContent(element, changed));
  window.addEventListener('resize', changed);
  return () => {
    for (const stop of stops) stop();
    window.removeEventListener('resize', changed);
  };
}

/** Tells whether this is in sight, or no more than `margin` px beneath it. Without IntersectionObserver: at each scrolling. */
export function watchSight(element: Element, margin: number, tell: (isInSight: boolean) => void): () => void {
  if (typeof IntersectionObserver === 'function') {
    const observer = new IntersectionObserver(
      (entries) => tell(entries[entries.length - 1]?.isIntersecting ?? false),
      { rootMargin: `0px 0px ${margin}px 0px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }
  const look = () => tell(element.getBoundingClientRect().top <= window.innerHeight + margin);
  // Caught on the way down: scrolling does not bubble.
  document.addEventListener('scroll', look, { capture: true, passive: true });
  return () => document.removeEventListener('scroll', look, { capture: true });
}

/** Calls when something in this comes, goes or changes. Without MutationObserver: never. */
export function watchContent(element: Element, changed: () => void): () => void {
  if (typeof MutationObserver !== 'function') return () => undefined;
  const observer = new MutationObserver(changed);
  observer.observe(element, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}
