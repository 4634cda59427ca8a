import { heldRoutes } from '@naast/shared/contract/held';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../api/call.js';

/** What waits for a host, for hosts. */
export const heldQuery = (sessionId: RoomSessionId) =>
  queryOptions({
    queryKey: ['held', sessionId],
    queryFn: async () => (await call(heldRoutes.listHeld, { params: { sessionId } })).texts,
  });
