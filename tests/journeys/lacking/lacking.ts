/** Scripts that remove or break browser APIs before the page's own scripts run. */

/** Removes an API, by its path from `window`. */
export const missing = [
  'BroadcastChannel',
  'sessionStorage',
  'localStorage',
  'indexedDB',
  'caches',
  'ResizeObserver',
  'IntersectionObserver',
  'MutationObserver',
  'matchMedia',
  'AbortSignal.timeout',
  'WebSocket',
  'navigator.clipboard',
  'navigator.onLine',
  'navigator.serviceWorker',
  'navigator.locks',
  'crypto.randomUUID',
  'crypto.subtle',
  'structuredClone',
  'Intl.ListFormat',
  'Intl.Segmenter',
  'Intl.supportedValuesOf',
  'Array.prototype.at',
  'Array.prototype.findLast',
  'Array.prototype.findLastIndex',
  'Array.prototype.toSorted',
  'Array.prototype.toReversed',
  'Array.prototype.toSpliced',
  'Array.prototype.with',
  'String.prototype.at',
  'Object.hasOwn',
  'Object.groupBy',
  'Promise.withResolvers',
  'URL.canParse',
  'HTMLDialogElement.prototype.showModal',
  'HTMLDialogElement.prototype.close',
  'HTMLElement.prototype.inert',
  'trustedTypes',
  'visualViewport',
  'performance.now',
  'requestAnimationFrame',
  'requestIdleCallback',
  'MessageChannel',
  'reportError',
  'print',
  'WeakRef',
  'navigation',
  'document.startViewTransition',
] as const;

/** Keeps an API, but each use throws. */
export const refused = [
  'BroadcastChannel',
  'sessionStorage',
  'localStorage',
  'matchMedia',
  'WebSocket',
  'navigator.clipboard',
  'crypto.subtle',
  'history.pushState',
  'history.replaceState',
  'print',
] as const;

/** APIs that the client requires (client/src/browser/needed.ts). */
export const needed = [
  'fetch',
  'AbortController',
  'FormData',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'crypto.getRandomValues',
  'Intl.DateTimeFormat',
  'Promise.allSettled',
  'Object.fromEntries',
  'Array.prototype.flatMap',
  'String.prototype.matchAll',
  'String.prototype.replaceAll',
  'Element.prototype.replaceChildren',
] as const;

/** Runs in the page. */
export function takeAway(paths: readonly string[]): void {
  for (const path of paths) {
    const names = path.split('.');
    const name = names.pop() ?? '';
    const owner = names.reduce<object>((thing, key) => Reflect.get(thing, key) as object, window);
    Reflect.deleteProperty(owner, name);
    if (name in owner) Object.defineProperty(owner, name, { value: undefined, configurable: true });
  }
}

/** Runs in the page. Functions and constructors throw when called, other values when read. */
export function refuse(paths: readonly string[]): void {
  const insecure = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  for (const path of paths) {
    const names = path.split('.');
    const name = names.pop() ?? '';
    const owner = names.reduce<object>((thing, key) => Reflect.get(thing, key) as object, window);
    const isCalled = typeof Reflect.get(owner, name) === 'function';
    // Not an arrow function, so that `new` works.
    const value = function refuseIt() {
      insecure();
    };
    Object.defineProperty(
      owner,
      name,
      isCalled ? { value, configurable: true, writable: true } : { get: insecure },
    );
  }
}
