import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Calls at Escape within the box. The key goes no further: what the box stands in stays open. */
export function useEscape(box: RefObject<HTMLElement | null>, onEscape: (() => void) | undefined): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onEscape) return;
    event.stopPropagation();
    onEscape();
  });
  useEffect(() => {
    const element = box.current;
    const onKeyDown = (event: KeyboardEvent) => hear(event);
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [box]);
}
