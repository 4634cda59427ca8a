import type { AlarmId } from '@naast/shared/contract/alarms';
import { onCallQuery } from '../../api/account-queries.js';
import { idIn, type LoadContext, type PageRow, type PageRowWith } from '../../page-row.js';
import { alarmQuery } from '../../ui/alarms/queries.js';
import { teamFrame } from '../../ui/frame/team-frame.js';
import { AlarmPage } from './alarm-page.js';
import { AlarmsPage } from './alarms-page.js';

export const alarmPages = [
  {
    path: '/team/alarms',
    Component: AlarmsPage,
    team: teamFrame,
  } satisfies PageRow,
  {
    path: '/team/alarms/:alarmId',
    params(given) {
      const alarmId = idIn<AlarmId>(given['alarmId']);
      return alarmId && { alarmId };
    },
    Component: AlarmPage,
    team: teamFrame,
    load: loadAlarm,
  } satisfies PageRowWith<{ alarmId: AlarmId }>,
] as const;

function loadAlarm({ self, queries, call }: LoadContext, { alarmId }: { alarmId: AlarmId }) {
  return (
    self.may.seeAlarms &&
    Promise.all([queries.query(alarmQuery(alarmId, call)), queries.query(onCallQuery(call))])
  );
}
