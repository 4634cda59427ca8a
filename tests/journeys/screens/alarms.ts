import { expect } from '@jest/globals';
import { alarmKinds } from '@naast/shared/contract/alarms';
import type { Naast } from '../../support/naast.js';
import type { Screens } from './screen.js';

/** Of each kind one; the first is over, and a job failed twice. */
export async function raiseAlarms(naast: Naast): Promise<void> {
  const { alarms } = naast.app.stores;
  const now = naast.clock.now();
  for (const kind of alarmKinds) {
    const about = kind === 'logBroken' || kind === 'crisisFileOld' ? null : 'signInSessions';
    await alarms.raise({ job: kind, kind, about }, now);
  }
  await alarms.raise({ job: 'jobFailed', kind: 'jobFailed', about: 'signInSessions' }, now);
  await alarms.endOthers(alarmKinds[0], [], now);
}

/** What a coordinator is told of the installation itself. */
export const alarmScreens: Screens = {
  'the team’s home of a coordinator, with alarms': {
    path: () => '/team',
    status: 200,
    by: 'Bo',
    act: async (page) => {
      const section = page.getByRole('region', { name: /Dit vraagt aandacht|This needs attention/ });
      await section.waitFor();
      expect(await section.getByRole('listitem').count()).toBe(alarmKinds.length);
      await section.getByText(/vanzelf overgegaan|ended by itself/).waitFor();
    },
  },
};
