import { faultRoutes } from '@naast/shared/contract/faults';
import { eventually } from '../../../support/eventually.js';
import type { Team } from './team.js';

/** The crisis lines of this house were looked at long ago: a coordinator sees the fault, and says so. */
export async function seesAFault({ coordinator }: Team): Promise<void> {
  await eventually(async () => {
    const [fault] = (await coordinator.call(faultRoutes.listFaults, {})).faults;
    if (!fault) throw new Error('no fault was raised');
    await coordinator.call(faultRoutes.acknowledgeFault, { params: { faultId: fault.id } });
  });
}
