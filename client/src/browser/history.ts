/** The state of the current history entry. */
export const historyState = (): unknown => window.history.state;

/** Pushes or replaces a history entry. */
export function pushAddress(to: string, state: unknown, isInPlace: boolean): void {
  if (isInPlace) window.history.replaceState(state, '', to);
  else window.history.pushState(state, '', to);
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
        const to = new URL(url ?? '', window.location.href).href;
        if (url !== undefined && url !== null && to !== window.location.href) window.location.assign(to);
      }
    };
    Object.defineProperty(window.history, method, {
      value: pushOrAssign,
      configurable: true,
      writable: true,
    });
  }
}
