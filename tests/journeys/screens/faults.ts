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
  'the faults': {
    path: () => '/team/faults',
    status: 200,
    by: 'Bo',
    act: async (page) => {
      const faults = page.getByRole('list', { name: /^(Storingen|Faults)$/ }).getByRole('listitem');
      await faults.first().waitFor();
      expect(await faults.count()).toBe(faultKinds.length);
      await faults.getByText(/vanzelf opgelost|solved itself/).waitFor();
      await page.getByText(/^(Dit is|This is) Naast \d+\.\d+\.\d+\.$/).waitFor();
    },
  },
  'the faults, for a host': {
    path: () => '/team/faults',
    status: 403,
    by: 'Noor',
    act: async (page) => {
      const who = /^(Alleen coördinatoren zien storingen|Only coordinators see faults)$/;
      await page.getByRole('heading', { name: who }).waitFor();
      expect(await page.getByRole('button', { name: /^(Gezien|Seen)$/ }).count()).toBe(0);
    },
  },
};
