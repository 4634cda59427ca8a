import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { selfQuery } from '../../api/queries.js';
import { useSelf } from '../../api/self-context.js';
import { selfChanged } from '../../api/signal.js';
import { LockScreen } from './lock-screen.js';
import { LockWarning } from './lock-warning.js';

/** Over every page: asks again who this browser is when a socket says so, warns, and locks. */
export function LockGuard() {
  const queries = useQueryClient();
  const { self, lockedName } = useSelf();
  useEffect(
    () => selfChanged.hear(() => void queries.invalidateQueries({ queryKey: selfQuery().queryKey })),
    [queries],
  );
  if (lockedName !== null) return <LockScreen name={lockedName} />;
  return self?.kind === 'team' ? <LockWarning locksAt={Date.parse(self.locksAt)} /> : null;
}
