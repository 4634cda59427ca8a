import { useEffect } from 'react';
import { watchContent } from '../../browser/watch.js';

/** Marks what gets the focus when what had it is removed from within: itself, or else its field or summary. */
const home = '[data-focus-home]';

function homesOf(target: EventTarget | null): readonly HTMLElement[] {
  const homes: HTMLElement[] = [];
  let around = target instanceof Element ? target.closest<HTMLElement>(home) : null;
  while (around) {
    homes.push(around);
    around = around.parentElement?.closest<HTMLElement>(home) ?? null;
  }
  return homes;
}

const placeIn = (one: HTMLElement): HTMLElement | null =>
  one.hasAttribute('tabindex') ? one : one.querySelector<HTMLElement>('textarea, summary');

/** In what folded: it is there, and cannot have the focus. */
function isFolded(one: Element): boolean {
  const around = one.closest('details:not([open])');
  return around !== null && !around.querySelector('summary')?.contains(one);
}

/**
 * When the focused element is removed (a sent form, a page change) or folds away, the browser resets the focus to the document and
 * screen readers fall silent. Moves the focus to the nearest home that is left around it, as the message that a menu stood in, or
 * else to the new content, unless something else took it.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: EventTarget | null = null;
    let homes: readonly HTMLElement[] = [];
    const remember = ({ target }: FocusEvent) => {
      last = target;
      homes = homesOf(target);
    };
    const keep = () => {
      const { activeElement, body } = document;
      if (!(last instanceof Element) || (last.isConnected && !isFolded(last))) return;
      // What folds keeps the focus for a moment.
      if (activeElement !== body && activeElement !== last) return;
      const left = homes.filter(({ isConnected }) => isConnected).map(placeIn);
      const place = left.find((one) => one !== null) ?? document.getElementById('main');
      place?.focus({ preventScroll: true });
    };
    const stopWatching = watchContent(document.body, keep);
    document.addEventListener('focusin', remember);
    // It does not bubble.
    document.addEventListener('toggle', keep, { capture: true });
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('toggle', keep, { capture: true });
      stopWatching();
    };
  }, []);
}
