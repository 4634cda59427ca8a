import type { AlarmId } from '@naast/shared/contract/alarms';
import { alarmQuery } from '../../api/alarm-queries.js';
import { onCallQuery } from '../../api/queries.js';
import { idIn, type LoadContext, type PageRow, type PageRowWith } from '../../page-row.js';
import { loadTeamNav } from '../../ui/frame/load-team-nav.js';
import { AlarmPage } from './alarm-page.js';
import { AlarmsPage } from './alarms-page.js';

export const alarmPages = [
  {
    path: '/team/alarms',
    Component: AlarmsPage,
    load: (context) => context.self.kind === 'team' && loadTeamNav(context),
  } satisfies PageRow,
  {
    path: '/team/alarms/:alarmId',
    params(given) {
      const alarmId = idIn<AlarmId>(given['alarmId']);
      return alarmId && { alarmId };
    },
    Component: AlarmPage,
    load: (context, { alarmId }) =>
      context.self.kind === 'team' && Promise.all([loadTeamNav(context), loadAlarm(context, alarmId)]),
  } satisfies PageRowWith<{ alarmId: AlarmId }>,
] as const;

const loadAlarm = ({ self, queries, call }: LoadContext, alarmId: AlarmId) =>
  self.may.seeAlarms &&
  Promise.all([queries.query(alarmQuery(alarmId, call)), queries.query(onCallQuery(call))]);
