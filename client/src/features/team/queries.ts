import { deskRoutes } from '@naast/shared/contract/desk';
import { faultRoutes } from '@naast/shared/contract/faults';
import { teamRoutes } from '@naast/shared/contract/team';
import { queryOptions } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../api/call.js';
import { lookAgainEvery, pollEvery } from '../../api/refetch-times.js';

/** What waits for the team member. Also while the tab is away: its title counts what is new. */
export const deskQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['desk'],
    meta: { showsSettings: true },
    queryFn: async () => (await call(deskRoutes.readDesk, {})).rows,
    refetchInterval: lookAgainEvery,
    refetchIntervalInBackground: true,
  });

export const teamQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['team'],
    meta: { showsSettings: true },
    queryFn: () => call(teamRoutes.readTeam, {}),
    refetchInterval: pollEvery / 2,
  });

export const faultsQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['faults'],
    queryFn: async () => (await call(faultRoutes.listFaults, {})).faults,
    refetchInterval: 60_000,
  });
