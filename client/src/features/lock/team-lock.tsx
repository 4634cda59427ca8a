import { useSelf } from '../../api/self-context.js';
import { LockScreen } from './lock-screen.js';
import { LockWarning } from './lock-warning.js';
import { useTeamNews } from './use-team-news.js';

/** On every page of the team: hears that the sign-in changed, warns, and locks. */
export function TeamLock() {
  const { self, lockedName } = useSelf();
  useTeamNews(self?.kind === 'team');
  if (lockedName !== null) return <LockScreen name={lockedName} />;
  return self?.kind === 'team' ? <LockWarning locksAt={Date.parse(self.locksAt)} /> : null;
}
