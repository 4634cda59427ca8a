/** What a browser may lack or refuse, as scripts that run in a page before anything else. */

/** By its path from `window`. */
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

/** There, but each use of it throws. */
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

/** What the script does not begin without (client/src/browser/needed.ts). */
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

/** Runs in the page. A function or constructor throws when it is called, anything else when it is looked at. */
export function refuse(paths: readonly string[]): void {
  const insecure = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  for (const path of paths) {
    const names = path.split('.');
    const name = names.pop() ?? '';
    const owner = names.reduce<object>((thing, key) => Reflect.get(thing, key) as object, window);
    const isCalled = typeof Reflect.get(owner, name) === 'function';
    // Not an arrow: `new` has to reach the refusal.
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
