import { ownPageRoutes } from '@naast/shared/contract/own-pages';
import type { OwnPage } from '@naast/shared/own-pages';
import { queryOptions } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../api/call.js';

/** One of the organisation's own pages. */
export const ownPageQuery = (page: OwnPage, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['ownPage', page],
    meta: { isForEverybody: true, showsSettings: true },
    queryFn: () => call(ownPageRoutes.readOwnPage, { params: { page } }),
    staleTime: 60_000,
    refetchInterval: 60_000,
  });
