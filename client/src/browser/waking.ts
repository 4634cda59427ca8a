/**
 * Calls `woken` when the connection may have been lost: the page is visible again, was restored from the browser's cache, or the
 * device is online again. Returns a function that stops it.
 */
export function onWake(woken: () => void): () => void {
  const onVisible = () => document.visibilityState === 'visible' && woken();
  const onShow = ({ persisted }: PageTransitionEvent) => persisted && woken();
  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('pageshow', onShow);
  window.addEventListener('online', woken);
  return () => {
    document.removeEventListener('visibilitychange', onVisible);
    window.removeEventListener('pageshow', onShow);
    window.removeEventListener('online', woken);
  };
}
