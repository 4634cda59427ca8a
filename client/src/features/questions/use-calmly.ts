import { useCallback, useEffect, useRef } from 'react';

const restMs = 1000;

/**
 * Throttles refetches: runs `read` at once, and once more if it was called while running or within a second after.
 * Coalesces many calls, loses none, and aborts no running fetch.
 */
export function useCalmly(read: () => Promise<unknown>): () => void {
  const latest = useRef(read);
  const state = useRef({ isBusy: false, isWanted: false, isHere: true });
  useEffect(() => {
    latest.current = read;
  });
  useEffect(() => {
    const mine = state.current;
    mine.isHere = true;
    return () => {
      mine.isHere = false;
    };
  }, []);
  return useCallback(() => void readWhileWanted(state.current, latest), []);
}

async function readWhileWanted(
  state: { isBusy: boolean; isWanted: boolean; isHere: boolean },
  latest: { readonly current: () => Promise<unknown> },
): Promise<void> {
  state.isWanted = true;
  if (state.isBusy) return;
  state.isBusy = true;
  while (state.isWanted && state.isHere) {
    state.isWanted = false;
    // The query holds the error.
    await latest.current().catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }
  state.isBusy = false;
}
