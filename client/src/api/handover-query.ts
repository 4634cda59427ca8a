import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { queryOptions } from '@tanstack/react-query';
import { call } from './call.js';

/** The note that was left for the hosts of this room. Each fetch is a read in the logbook. */
export const handoverQuery = (sessionId: RoomSessionId) =>
  queryOptions({
    queryKey: ['handover', sessionId],
    queryFn: async () => (await call(hostingRoutes.readHandover, { params: { sessionId } })).note,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 10_000,
  });
