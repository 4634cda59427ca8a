import { type HelpCall, helpRoutes } from '@naast/shared/contract/room-help';
import { queryOptions } from '@tanstack/react-query';
import { call as browserCall, type Call } from './call.js';
import { lookAgainEvery } from './refetch-times.js';

/** Apart from the other queries, so that visitors do not download the routes. Rooms whose host asked the team for help. */
export const helpQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['help'],
    meta: { isTeamNews: true },
    queryFn: async (): Promise<readonly HelpCall[]> => (await call(helpRoutes.listHelp, {})).calls,
    refetchInterval: lookAgainEvery,
    refetchIntervalInBackground: true,
  });
