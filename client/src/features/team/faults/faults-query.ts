import { faultRoutes } from '@naast/shared/contract/faults';
import { queryOptions } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../../api/call.js';

export const faultsQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['faults'],
    queryFn: () => call(faultRoutes.listFaults, {}),
    refetchInterval: 60_000,
  });
