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
