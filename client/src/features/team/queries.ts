import { pauseRoutes } from '@naast/shared/contract/pauses';
import { type ShiftBeginning, shiftRoutes } from '@naast/shared/contract/shifts';
import { teamRoutes } from '@naast/shared/contract/team';
import { queryOptions } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../api/call.js';
import { lookAgainEvery, pollEvery } from '../../api/refetch-times.js';

export const teamQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['team'],
    meta: { showsSettings: true },
    queryFn: () => call(teamRoutes.readTeam, {}),
    refetchInterval: pollEvery / 2,
  });

/** By the beginning that was chosen; null: the first that there is. */
export const shiftQuery = (from: ShiftBeginning | null, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['shift', from],
    queryFn: () => call(shiftRoutes.readShift, { query: from === null ? {} : { from } }),
    refetchInterval: lookAgainEvery,
  });

/** What is the user's own now; an event of the team's connection refetches it. */
export const handoverQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['handover'],
    meta: { isTeamNews: true },
    queryFn: () => call(pauseRoutes.readOwnHandover, {}),
    refetchInterval: lookAgainEvery,
  });
