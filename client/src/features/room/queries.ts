import { heldRoutes } from '@naast/shared/contract/held';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { queryOptions, skipToken } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../api/call.js';

/** Without a session there is nothing to ask. */
export const sessionQuery = (sessionId: RoomSessionId | null, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['session', sessionId],
    queryFn: sessionId === null ? skipToken : () => call(roomRoutes.readSession, { params: { sessionId } }),
  });

/** What waits for a host, for hosts. */
export const heldQuery = (sessionId: RoomSessionId) =>
  queryOptions({
    queryKey: ['held', sessionId],
    queryFn: async () => (await browserCall(heldRoutes.listHeld, { params: { sessionId } })).texts,
  });
