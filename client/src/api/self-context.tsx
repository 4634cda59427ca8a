import type { SelfView } from '@naast/shared/contract/people';
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { selfQuery, signOutQuery } from './queries.js';

/** `elsewhere`: ended by another device, the server or a coordinator. */
export type SignOutReason = 'signedOut' | 'accountEnded' | 'elsewhere';

interface SelfNow {
  /** The current user; undefined until it is known. */
  readonly self: SelfView | undefined;
  readonly error: Error | null;
  /** The name of the locked user; null while unlocked. */
  readonly lockedName: string | null;
  /** Why this page's sign-in ended; null while signed in, or if it never was. */
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
 * Provides the current user. While the screen is locked it provides the user from before, so that the pages beneath the lock stay
 * mounted and keep their input.
 */
export function SelfProvider({ children }: { children: ReactNode }) {
  const { data, error } = useQuery({
    ...selfQuery(),
    refetchInterval: ({ state }) =>
      state.data?.kind === 'team' || state.data?.kind === 'locked' ? lookEvery : false,
  });
  const said = useQuery(signOutQuery()).data ?? 'elsewhere';
  const [before, setBefore] = useState<SelfView | null>(null);
  const [wasSignedIn, setWasSignedIn] = useState(false);
  const isLocked = data?.kind === 'locked';
  const latest = data && !isLocked ? data : null;
  if (latest !== null && latest !== before) setBefore(latest);
  if (hasAccount(data) && !wasSignedIn) setWasSignedIn(true);
  const self = isLocked && before?.kind === 'team' ? before : data;
  const signedOut = wasSignedIn && data !== undefined && !hasAccount(data) ? said : null;
  return (
    <SelfContext value={{ self, error, lockedName: isLocked ? data.name : null, signedOut }}>
      {children}
    </SelfContext>
  );
}

const hasAccount = (self: SelfView | undefined): boolean =>
  self?.kind === 'team' || self?.kind === 'member' || self?.kind === 'locked';

export const useSelf = (): SelfNow => useContext(SelfContext);
