import { expect } from '@jest/globals';
import { faultKinds } from '@naast/shared/contract/faults';
import type { Naast } from '../../support/naast.js';
import type { Screens } from './screen.js';

/** One of each kind; the first has ended, and one job failed twice. */
export async function raiseFaults(naast: Naast): Promise<void> {
  const { faults } = naast.app.stores;
  const now = naast.clock.now();
  for (const kind of faultKinds) {
    const about = kind === 'logBroken' || kind === 'crisisFileOld' ? null : 'signInSessions';
    await faults.raise({ job: kind, kind, about }, now);
  }
  await faults.raise({ job: 'jobFailed', kind: 'jobFailed', about: 'signInSessions' }, now);
  await faults.endOthers(faultKinds[0], [], now);
}

/** Faults of the installation, for coordinators. */
export const faultScreens: Screens = {
  'the team’s home of a coordinator, with faults': {
    path: () => '/team',
    status: 200,
    by: 'Bo',
    act: async (page) => {
      const section = page.getByRole('region', { name: /Dit vraagt aandacht|This needs attention/ });
      await section.waitFor();
      expect(await section.getByRole('listitem').count()).toBe(faultKinds.length);
      await section.getByText(/vanzelf opgelost|solved itself/).waitFor();
    },
  },
};
