import { type TalkItem, talkRoutes } from '@naast/shared/contract/talks';
import { queryOptions } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../api/call.js';
import { lookAgainEvery } from '../../api/refetch-times.js';

/** Apart from the other queries, so that visitors do not download the routes. Talks that the caller, one of the team, hears of. */
export const talksQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['talks'],
    meta: { showsSettings: true, isTeamNews: true },
    queryFn: async (): Promise<readonly TalkItem[]> => (await call(talkRoutes.listTalks, {})).talks,
    refetchInterval: lookAgainEvery,
  });
