import { measureRoutes } from '@naast/shared/contract/measures';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { queryOptions, skipToken } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../api/call.js';
import { pollEvery } from '../../api/refetch-times.js';

/** Without a session there is nothing to ask. */
export const sessionQuery = (sessionId: RoomSessionId | null, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['session', sessionId],
    queryFn: sessionId === null ? skipToken : () => call(roomRoutes.readSession, { params: { sessionId } }),
  });

/** By which the user is kept out of this room now; null if they are not. */
export const myOutQuery = (roomId: RoomId, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['myOut', roomId],
    queryFn: async () => (await call(measureRoutes.readMyOut, { params: { roomId } })).out,
    refetchInterval: pollEvery,
  });

/** What hosts decided about the user in this session. */
export const myMeasuresQuery = (sessionId: RoomSessionId) =>
  queryOptions({
    queryKey: ['myMeasures', sessionId],
    queryFn: async () =>
      (
        await browserCall(measureRoutes.readMyMeasures, {
          params: { kind: 'roomSession', placeId: sessionId },
        })
      ).measures,
    refetchInterval: pollEvery,
  });
