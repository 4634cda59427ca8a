import type { SelfView } from '@naast/shared/contract/people';
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { selfQuery, signOutQuery } from './queries.js';

/** Why somebody is no longer signed in here: by their own hand, with their account gone, or by something elsewhere. */
export type SignOutReason = 'signedOut' | 'accountEnded' | 'elsewhere';

interface SelfNow {
  /** Who this browser is; undefined as long as it is not known. */
  readonly self: SelfView | undefined;
  readonly error: Error | null;
  /** The name behind a locked screen; null while it is open. */
  readonly lockedName: string | null;
  /** How the sign-in that this page had came to its end; null while there is one, or when there was none. */
  readonly signedOut: SignOutReason | null;
}

const SelfContext = createContext<SelfNow>({
  self: undefined,
  error: null,
  lockedName: null,
  signedOut: null,
});

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
  const said = useQuery(signOutQuery()).data ?? 'elsewhere';
  const [before, setBefore] = useState<SelfView | null>(null);
  const [wasIn, setWasIn] = useState(false);
  const isLocked = data?.kind === 'locked';
  const latest = data && !isLocked ? data : null;
  if (latest !== null && latest !== before) setBefore(latest);
  if (hasAccount(data) && !wasIn) setWasIn(true);
  const self = isLocked && before?.kind === 'team' ? before : data;
  const signedOut = wasIn && data !== undefined && !hasAccount(data) ? said : null;
  return (
    <SelfContext value={{ self, error, lockedName: isLocked ? data.name : null, signedOut }}>
      {children}
    </SelfContext>
  );
}

const hasAccount = (self: SelfView | undefined): boolean =>
  self?.kind === 'team' || self?.kind === 'member' || self?.kind === 'locked';

export const useSelf = (): SelfNow => useContext(SelfContext);
