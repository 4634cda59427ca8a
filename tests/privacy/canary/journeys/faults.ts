import { faultRoutes } from '@naast/shared/contract/faults';
import { eventually } from '../../../support/eventually.js';
import type { Team } from './team.js';

/** The crisis lines are old: a coordinator acknowledges the fault. */
export async function seesAFault({ coordinator }: Team): Promise<void> {
  await eventually(async () => {
    const [fault] = (await coordinator.call(faultRoutes.listFaults, {})).faults;
    if (!fault) throw new Error('no fault was raised');
    await coordinator.call(faultRoutes.acknowledgeFault, { params: { faultId: fault.id } });
  });
}
