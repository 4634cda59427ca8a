import { figureRoutes } from '@naast/shared/contract/figures';
import { queryOptions } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../api/call.js';

/** Months that are over: nothing in them changes. */
export const figuresQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['figures'],
    queryFn: async () => (await call(figureRoutes.readFigures, {})).months,
  });
