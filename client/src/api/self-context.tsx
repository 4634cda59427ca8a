import type { SelfView } from '@naast/shared/contract/people';
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { selfQuery } from './queries.js';

interface SelfNow {
  /** Who this browser is; undefined as long as it is not known. */
  readonly self: SelfView | undefined;
  readonly error: Error | null;
  /** The name behind a locked screen; null while it is open. */
  readonly lockedName: string | null;
}

const SelfContext = createContext<SelfNow>({ self: undefined, error: null, lockedName: null });

const lookEvery = 60_000;

/**
 * Who this browser is, for every page. While a screen is locked its pages go on as they were, beneath the lock:
 * what was typed in them stays typed.
 */
export function SelfProvider({ children }: { children: ReactNode }) {
  const { data, error } = useQuery({
    ...selfQuery(),
    refetchInterval: ({ state }) =>
      state.data?.kind === 'team' || state.data?.kind === 'locked' ? lookEvery : false,
  });
  const [before, setBefore] = useState<SelfView | null>(null);
  const isLocked = data?.kind === 'locked';
  const latest = data && !isLocked ? data : null;
  if (latest !== null && latest !== before) setBefore(latest);
  const self = isLocked && before?.kind === 'team' ? before : data;
  return (
    <SelfContext value={{ self, error, lockedName: isLocked ? data.name : null }}>{children}</SelfContext>
  );
}

export const useSelf = (): SelfNow => useContext(SelfContext);
