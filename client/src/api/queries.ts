import { organisationRoutes } from '@naast/shared/contract/organisation';
import { peopleRoutes } from '@naast/shared/contract/people';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { queryOptions, skipToken } from '@tanstack/react-query';
import { call as browserCall, type Call } from './call.js';

const lookAgainEvery = 15_000;

export const organisationQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['organisation'],
    queryFn: () => call(organisationRoutes.readOrganisation, {}),
    staleTime: 5 * 60_000,
    refetchInterval: 5 * 60_000,
  });

export const selfQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['self'],
    queryFn: () => call(peopleRoutes.readSelf, {}),
    staleTime: lookAgainEvery,
  });

export const roomsQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['rooms'],
    queryFn: async () => (await call(roomRoutes.listRooms, {})).rooms,
    refetchInterval: lookAgainEvery,
  });

export const roomQuery = (roomId: RoomId, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['room', roomId],
    queryFn: () => call(roomRoutes.readRoom, { params: { roomId } }),
    refetchInterval: lookAgainEvery / 2,
  });

/** Without a session there is nothing to ask. */
export const sessionQuery = (sessionId: RoomSessionId | null, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['session', sessionId],
    queryFn: sessionId === null ? skipToken : () => call(roomRoutes.readSession, { params: { sessionId } }),
  });
