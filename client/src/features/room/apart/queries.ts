import { type TalkId, talkRoutes } from '@naast/shared/contract/talks';
import { queryOptions } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../../api/call.js';

export const talkQuery = (talkId: TalkId, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['talk', talkId],
    queryFn: () => call(talkRoutes.readTalk, { params: { talkId } }),
    retry: false,
  });
