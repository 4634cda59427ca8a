import { teamRoutes } from '@naast/shared/contract/team';
import { queryOptions } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../api/call.js';
import { pollEvery } from '../../api/refetch-times.js';

export const teamQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['team'],
    meta: { showsSettings: true },
    queryFn: () => call(teamRoutes.readTeam, {}),
    refetchInterval: pollEvery / 2,
  });
