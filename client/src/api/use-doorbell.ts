import { useEffect, useRef } from 'react';
import { createDoorbell, type Following } from './doorbell.js';

const doorbell = createDoorbell();

/** Rings while the component is on the screen; with null it hears nothing. */
export function useDoorbell(
  following: Following | null,
  ring: (event: string, payload: unknown) => void,
): void {
  const latest = useRef(ring);
  useEffect(() => {
    latest.current = ring;
  });
  const key = following && JSON.stringify(following);
  useEffect(() => {
    if (key === null) return;
    return doorbell.hear(JSON.parse(key) as Following, (event, payload) => latest.current(event, payload));
  }, [key]);
}

/** While it is true: hears at once that this sign-in ended, locked or changed, also on a page that follows nothing. */
export function useOpenLine(isWanted: boolean): void {
  useEffect(() => (isWanted ? doorbell.keepOpen() : undefined), [isWanted]);
}
