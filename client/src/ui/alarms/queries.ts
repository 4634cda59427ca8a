import { type AlarmId, type AlarmItem, alarmRoutes } from '@naast/shared/contract/alarms';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../api/call.js';
import { lookAgainEvery } from '../../api/refetch-times.js';

/** Apart from the other queries, so that visitors do not download the routes. */

/** Alarms that the caller hears of. Also while the tab is away: its title counts them. */
export const alarmsQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['alarms'],
    meta: { showsSettings: true, isTeamNews: true },
    queryFn: () => call(alarmRoutes.listAlarms, { query: {} }),
    refetchInterval: lookAgainEvery,
    refetchIntervalInBackground: true,
  });

/** The pages after the first. */
export const moreAlarmsQuery = (from: number) =>
  infiniteQueryOptions({
    queryKey: ['alarms', 'more', from],
    meta: { isTeamNews: true },
    queryFn: ({ pageParam }) => browserCall(alarmRoutes.listAlarms, { query: { after: pageParam } }),
    initialPageParam: from,
    getNextPageParam: ({ next }) => next,
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
  readonly openCount: number;
  readonly next: number | null;
  readonly closed: AlarmItem[];
}

/** The list with this newer alarm in its place. */
export function withAlarm(list: AlarmList, alarm: AlarmItem): AlarmList {
  const { open, closed } = list;
  const replaced = open.map((known) => (known.id === alarm.id ? alarm : known));
  if (alarm.closed === null) return { ...list, open: replaced };
  return {
    ...list,
    open: open.filter(({ id }) => id !== alarm.id),
    closed: [alarm, ...closed.filter(({ id }) => id !== alarm.id)],
  };
}
