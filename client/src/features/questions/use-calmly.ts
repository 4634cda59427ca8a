import { useCallback, useEffect, useRef } from 'react';

const restMs = 1000;

/**
 * Reads again at once, and while that is going on, or a second after it, remembers that it must once more. Many rings are one
 * reading, none is lost, and no reading is broken off by the next ring.
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
    // What went wrong stands in the query.
    await latest.current().catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }
  state.isBusy = false;
}
