/**
 * Calls when the connection may have been lost, sooner than a heartbeat would tell: the page is visible again, was restored by the
 * browser, or the device is online again. Answers how to stop.
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
