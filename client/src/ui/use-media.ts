import { useCallback, useSyncExternalStore } from 'react';
import { mediaOf } from '../browser/media.js';

/** Whether a media query matches; `false` on the server. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback((listener: () => void) => mediaOf(query).watch(listener), [query]);
  return useSyncExternalStore(
    subscribe,
    () => mediaOf(query).matches,
    () => false,
  );
}
