import { useEffect } from 'react';
import { watchContent } from '../../browser/watch.js';

/**
 * When what had the focus goes off the page (a form that was sent, a page that gives way to the next),
 * the focus would fall back before the page's first link, and a screen reader would fall silent.
 * Then it goes to the content that came instead. Whatever has a better place for it comes first.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: EventTarget | null = null;
    const remember = ({ target }: FocusEvent) => {
      last = target;
    };
    const stopWatching = watchContent(document.body, () => {
      if (!(last instanceof Node) || last.isConnected || document.activeElement !== document.body) return;
      document.getElementById('main')?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', remember);
    return () => {
      document.removeEventListener('focusin', remember);
      stopWatching();
    };
  }, []);
}
