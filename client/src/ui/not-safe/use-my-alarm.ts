import { alarmRoutes } from '@naast/shared/contract/alarms';
import type { Given } from '@naast/shared/contract/kit';
import type { PlaceRef } from '@naast/shared/contract/places';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call as browserCall, type Call } from '../../api/call.js';
import { ownAlarmChanged } from '../../api/signal.js';

/** A place in which one can say so. */
export type AlarmPlace = Extract<PlaceRef, Given<typeof alarmRoutes.readMyAlarm>['params']>;

const looksEvery = 10_000;
/** Who sits in no place is told by no event. */
const looksOutsideEvery = 4000;

export const myAlarmQuery = ({ kind, id }: AlarmPlace, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['myAlarm', kind, id],
    queryFn: () => call(alarmRoutes.readMyAlarm, { params: { kind, id } }),
  });

/**
 * What became of the user's own alarm in a place, and raising it. Read again while it is open, and when an event says that it changed.
 * `hasLeft`: nothing until it was read since.
 */
export function useMyAlarm(place: AlarmPlace, { hasLeft = false }: { hasLeft?: boolean } = {}) {
  const queries = useQueryClient();
  const { kind, id } = place;
  const { data, isError, isFetchedAfterMount } = useQuery({
    ...myAlarmQuery(place),
    // What was known was true of the page before: at the door, inside, or in a talk.
    refetchOnMount: 'always',
    refetchInterval: ({ state: { data: known } }) =>
      known?.state !== 'unseen' && known?.state !== 'seen'
        ? false
        : known.isOutside
          ? looksOutsideEvery
          : looksEvery,
  });
  useEffect(
    () =>
      ownAlarmChanged.subscribe(() => void queries.invalidateQueries({ queryKey: ['myAlarm', kind, id] })),
    [queries, kind, id],
  );
  const raise = useMutation({
    mutationFn: () => browserCall(alarmRoutes.raiseMyAlarm, { body: { place } }),
    async onSuccess(alarm) {
      // A read that began before must not bring back what was true then.
      await queries.cancelQueries({ queryKey: ['myAlarm', kind, id] });
      queries.setQueryData(['myAlarm', kind, id], alarm);
    },
    // It may have arrived, and the answer not.
    onError: () => queries.invalidateQueries({ queryKey: ['myAlarm', kind, id] }),
  });
  // `now`: also what would become of one.
  const now = (hasLeft && !isFetchedAfterMount ? null : data) ?? null;
  return { alarm: now?.state === 'none' ? null : now, now, isStale: isError, raise };
}
