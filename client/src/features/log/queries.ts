import { type LogMonth, logbookRoutes } from '@naast/shared/contract/logbook';
import { queryOptions } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../api/call.js';
import { lookAgainEvery } from '../../api/refetch-times.js';

/** A month of the log (null: the latest), from its newest entry or from before one. */
export const logQuery = (month: LogMonth | null, before: number | null, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['log', month, before],
    queryFn: () =>
      call(logbookRoutes.readLog, {
        query: { ...(month === null ? {} : { month }), ...(before === null ? {} : { before }) },
      }),
    staleTime: lookAgainEvery,
  });
