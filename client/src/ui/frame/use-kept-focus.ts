import { useEffect } from 'react';
import { watchContent } from '../../browser/watch.js';

/**
 * When the focused element is removed (a sent form, a page change), the browser resets the focus to the document and
 * screen readers fall silent. Moves the focus to the new content, unless something else took it.
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
