import { measureRoutes } from '@naast/shared/contract/measures';
import { queryOptions } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../api/call.js';
import { lookAgainEvery } from '../../api/refetch-times.js';

export const measuresQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['measures'],
    queryFn: () => call(measureRoutes.listMeasures, {}),
    refetchInterval: lookAgainEvery,
  });
