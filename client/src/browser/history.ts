/** The state of the current history entry. */
export const historyState = (): unknown => window.history.state;

/** Each step inside replaces the entry of the one before, so that Back leads out. */
let isReplacing = false;

/** Pushes or replaces a history entry. */
export function pushAddress(to: string, state: unknown, isInPlace: boolean): void {
  if (isInPlace || isReplacing) window.history.replaceState(state, '', to);
  else window.history.pushState(state, '', to);
}

/** From now on every step replaces its history entry, those of plain links too. Returns a function that ends it. */
export function replaceSteps(): () => void {
  isReplacing = true;
  document.addEventListener('click', followInPlace);
  return () => {
    isReplacing = false;
    document.removeEventListener('click', followInPlace);
  };
}

/** A link that no handler followed: to a part of this page, or one that loads a page. */
function followInPlace(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const isPlain = event.button === 0 && !(event.metaKey || event.altKey || event.ctrlKey || event.shiftKey);
  if (event.defaultPrevented || !isPlain || !link?.hasAttribute('href')) return;
  if (link.target !== '' || link.hasAttribute('download') || link.origin !== window.location.origin) return;
  event.preventDefault();
  window.location.replace(link.href);
}

/**
 * Safari throws after a hundred history entries in half a minute, and some frames always do; the router would fail on it. Then the
 * browser loads another address itself, and the same address stays.
 */
export function keepHistoryFromFailing(): void {
  for (const method of ['pushState', 'replaceState'] as const) {
    const native = window.history[method];
    const pushOrAssign: History['pushState'] = (state, unused, url) => {
      try {
        native.call(window.history, state, unused, url);
      } catch {
        const here = window.location.href;
        const to = new URL(url ?? '', here).href;
        if (url === undefined || url === null || to === here) return;
        // Only its fragment goes, which the page has read: loaded anew, the page would not know what it brought.
        if (to === here.replace(/#.*/, '')) window.location.replace(`${to}#`);
        else window.location[isReplacing ? 'replace' : 'assign'](to);
      }
    };
    Object.defineProperty(window.history, method, {
      value: pushOrAssign,
      configurable: true,
      writable: true,
    });
  }
}
