/** What was noted with the address that the page is at now. */
export const historyState = (): unknown => window.history.state;

/** Notes an address, in the place of the one before or after it. */
export function pushAddress(to: string, state: unknown, isInPlace: boolean): void {
  if (isInPlace) window.history.replaceState(state, '', to);
  else window.history.pushState(state, '', to);
}

/**
 * Safari refuses to note an address after a hundred in half a minute, and some frames refuse always; the router would fail on it.
 * Then the address stays as it was and the page goes on; to another address the browser goes by itself.
 */
export function keepHistoryFromFailing(): void {
  for (const note of ['pushState', 'replaceState'] as const) {
    const native = window.history[note];
    const pushOrAssign: History['pushState'] = (state, unused, url) => {
      try {
        native.call(window.history, state, unused, url);
      } catch {
        const to = new URL(url ?? '', window.location.href).href;
        if (url !== undefined && url !== null && to !== window.location.href) window.location.assign(to);
      }
    };
    Object.defineProperty(window.history, note, { value: pushOrAssign, configurable: true, writable: true });
  }
}
