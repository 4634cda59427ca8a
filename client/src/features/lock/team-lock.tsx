import { useSyncExternalStore } from 'react';
import { useSelf } from '../../api/self-context.js';
import { AlarmBar } from '../../ui/alarms/alarm-bar.js';
import { shownBars } from '../../ui/alarms/shown-bars.js';
import { LockScreen } from './lock-screen.js';
import { LockWarning } from './lock-warning.js';
import { useTeamNews } from './use-team-news.js';

/**
 * On every page of who is signed in for the team: hears that the sign-in changed, warns, and locks; and shows alarms where the page
 * does not, since an open page counts as somebody who is here.
 */
export function TeamLock() {
  const { self, lockedName } = useSelf();
  useTeamNews(self?.kind === 'team');
  const bars = useSyncExternalStore(shownBars.subscribe, shownBars.get, () => 1);
  if (lockedName !== null) return <LockScreen name={lockedName} />;
  if (self?.kind !== 'team') return null;
  return (
    <>
      <LockWarning locksAt={Date.parse(self.locksAt)} />
      {self.may.seeAlarms && bars === 0 && <AlarmBar isElsewhere />}
    </>
  );
}
