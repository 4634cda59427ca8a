import { type AlarmId, type AlarmItem, alarmRoutes } from '@naast/shared/contract/alarms';
import { queryOptions } from '@tanstack/react-query';
import { call as browserCall, type Call } from './call.js';
import { lookAgainEvery } from './refetch-times.js';

/** Apart from the other queries, so that visitors do not download the routes. */

/** Alarms that the caller hears of. Also while the tab is away: its title counts them. */
export const alarmsQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['alarms'],
    meta: { showsSettings: true, isTeamNews: true },
    queryFn: () => call(alarmRoutes.listAlarms, {}),
    refetchInterval: lookAgainEvery,
    refetchIntervalInBackground: true,
  });

/** One with its words. Each fetch is a read in the logbook: what changes of it comes with the list. */
export const alarmQuery = (alarmId: AlarmId, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['alarm', alarmId],
    queryFn: () => call(alarmRoutes.readAlarm, { params: { alarmId } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 10_000,
  });

export interface AlarmList {
  readonly open: AlarmItem[];
  readonly closed: AlarmItem[];
}

/** The list with this newer alarm in its place. */
export function withAlarm({ open, closed }: AlarmList, alarm: AlarmItem): AlarmList {
  const replaced = open.map((known) => (known.id === alarm.id ? alarm : known));
  if (alarm.closed === null) return { open: replaced, closed };
  return {
    open: open.filter(({ id }) => id !== alarm.id),
    closed: [alarm, ...closed.filter(({ id }) => id !== alarm.id)],
  };
}
