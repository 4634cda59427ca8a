/**
 * Tells the height in which the page is seen, in px, now and at each change: less than the window's while a keyboard lies over the
 * page. Without VisualViewport: the window's.
 */
export function watchSeenHeight(tell: (height: number) => void): () => void {
  const seen = window.visualViewport ?? null;
  // A page that is zoomed in is seen in part, and is as high as before.
  const look = () => tell(seen ? seen.height * seen.scale : window.innerHeight);
  look();
  const target = seen ?? window;
  target.addEventListener('resize', look);
  return () => target.removeEventListener('resize', look);
}
