/**
 * Reports the visible height in px, now and at each change: smaller than the window while an on-screen keyboard is open. Without
 * VisualViewport: the window's height.
 */
export function watchSeenHeight(tell: (height: number) => void): () => void {
  const seen = window.visualViewport ?? null;
  // Zooming in does not change the layout height.
  const look = () => tell(seen ? seen.height * seen.scale : window.innerHeight);
  look();
  const target = seen ?? window;
  target.addEventListener('resize', look);
  return () => target.removeEventListener('resize', look);
}

/** In px; less is a measure that has not settled. */
const shifted = 24;

/**
 * Safari on iOS leaves the page shifted up after its keyboard, with the top out of sight. Undone where the whole page fits what is seen,
 * so that nobody who scrolled is moved.
 */
export function backToTop(): void {
  const seen = window.visualViewport ?? null;
  if (!seen || seen.offsetTop < shifted || seen.scale > 1) return;
  if (document.documentElement.scrollHeight <= Math.ceil(seen.height)) window.scrollTo(0, 0);
}
