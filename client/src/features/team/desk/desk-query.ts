import { deskRoutes } from '@naast/shared/contract/desk';
import { queryOptions } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../../api/call.js';
import { lookAgainEvery } from '../../../api/refetch-times.js';

/** What waits for the team member. Also while the tab is away: its title counts what is new. */
export const deskQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['desk'],
    meta: { showsSettings: true, isTeamNews: true },
    queryFn: async () => (await call(deskRoutes.readDesk, {})).rows,
    refetchInterval: lookAgainEvery,
    refetchIntervalInBackground: true,
  });
