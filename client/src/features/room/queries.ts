import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { queryOptions, skipToken } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../api/call.js';

/** Without a session there is nothing to ask. */
export const sessionQuery = (sessionId: RoomSessionId | null, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['session', sessionId],
    queryFn: sessionId === null ? skipToken : () => call(roomRoutes.readSession, { params: { sessionId } }),
  });
