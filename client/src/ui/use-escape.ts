import { useEffect, useEffectEvent } from 'react';
import { isKey } from '../browser/keys.js';

/** Closes what unfolded on a page by Escape, wherever the focus is. A menu or dialog over it keeps the key to itself. */
export function useEscape(onEscape: () => void): void {
  const close = useEffectEvent((event: KeyboardEvent) => isKey(event, 'Escape') && onEscape());
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => close(event);
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
