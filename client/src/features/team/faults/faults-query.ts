import { faultRoutes } from '@naast/shared/contract/faults';
import { queryOptions } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../../api/call.js';

export const faultsQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['faults'],
    queryFn: async () => (await call(faultRoutes.listFaults, {})).faults,
    refetchInterval: 60_000,
  });
