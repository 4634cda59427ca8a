import { alarmRoutes } from '@naast/shared/contract/alarms';
import { eventually } from '../../../support/eventually.js';
import type { Team } from './team.js';

/** The crisis lines of this house were looked at long ago: a coordinator sees the alarm, and says so. */
export async function seesAnAlarm({ coordinator }: Team): Promise<void> {
  await eventually(async () => {
    const [alarm] = (await coordinator.call(alarmRoutes.listAlarms, {})).alarms;
    if (!alarm) throw new Error('no alarm was raised');
    await coordinator.call(alarmRoutes.seeAlarm, { params: { alarmId: alarm.id } });
  });
}
