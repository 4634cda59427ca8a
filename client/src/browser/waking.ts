/**
 * Calls when the line may be another than it was, sooner than a heartbeat would tell: the page can be seen again, came back as it
 * was left, or the device has a line again. Answers how to stop.
 */
export function hearWaking(woken: () => void): () => void {
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
