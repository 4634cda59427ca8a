import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { selfQuery } from '../../api/queries.js';
import { useSelf } from '../../api/self-context.js';
import { screenOpened, selfChanged, selfElsewhere } from '../../api/signal.js';
import { useOpenConnection } from '../../api/use-follow.js';
import { LockScreen } from './lock-screen.js';
import { LockWarning } from './lock-warning.js';

/** On every page: refetches the actor when a socket or another tab says so, warns, and locks. */
export function LockGuard() {
  const queries = useQueryClient();
  const { self, lockedName } = useSelf();
  useOpenConnection(self?.kind === 'team');
  useEffect(() => {
    const lookAgain = () => void queries.invalidateQueries({ queryKey: selfQuery().queryKey });
    const stops = [selfChanged.hear(lookAgain), selfElsewhere.hear(lookAgain)];
    return () => stops.forEach((stop) => stop());
  }, [queries]);

  const isLocked = lockedName !== null;
  const wasLocked = useRef(isLocked);
  useEffect(() => {
    const isOpened = wasLocked.current && !isLocked;
    wasLocked.current = isLocked;
    if (!isOpened) return;
    // Unlocked here or in another tab: refetch, and reconnect sockets.
    screenOpened.tell();
    void queries.invalidateQueries();
  }, [isLocked, queries]);

  if (isLocked) return <LockScreen name={lockedName} />;
  return self?.kind === 'team' ? <LockWarning locksAt={Date.parse(self.locksAt)} /> : null;
}
