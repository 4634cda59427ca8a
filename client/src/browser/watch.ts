/** Observers of elements. Each returns a function that stops it. */

/** On changes of size. Without ResizeObserver: on changes of content and of the window's size. */
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

/** Whether the element is visible, or at most `margin` px below. Without IntersectionObserver: checked on scroll. */
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
  // Capturing, since scroll events do not bubble.
  document.addEventListener('scroll', look, { capture: true, passive: true });
  return () => document.removeEventListener('scroll', look, { capture: true });
}

/** On changes of the content. Without MutationObserver: never. */
export function watchContent(element: Element, changed: () => void): () => void {
  if (typeof MutationObserver !== 'function') return () => undefined;
  const observer = new MutationObserver(changed);
  observer.observe(element, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}
