import { lookbackRoutes } from '@naast/shared/contract/lookbacks';
import { queryOptions } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../api/call.js';

/** Changes with each batch of ten: no page needs it live. */
export const lookbacksQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['lookbacks'],
    queryFn: async () => (await call(lookbackRoutes.readLookbacks, {})).rooms,
  });
