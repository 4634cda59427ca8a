import { noticeRoutes } from '@naast/shared/contract/notices';
import { queryOptions } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../api/call.js';

/** The public pages of this house. */
export const noticePagesQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['noticePages'],
    meta: { isForEverybody: true, showsSettings: true },
    queryFn: async () => (await call(noticeRoutes.listNoticePages, {})).pages,
    staleTime: 60_000,
  });
