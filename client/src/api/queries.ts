import { type CrisisBlock, organisationRoutes } from '@naast/shared/contract/organisation';
import { peopleRoutes } from '@naast/shared/contract/people';
import { type RoomId, roomRoutes } from '@naast/shared/contract/rooms';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { queryOptions, skipToken } from '@tanstack/react-query';
import { call as browserCall, type Call } from './call.js';
import { lookAgainEvery } from './refetch-times.js';

/** What several features read, or what is around every page. The others stand in `queries.ts` of their feature. */

export const organisationQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['organisation'],
    meta: { isForEverybody: true, showsSettings: true },
    queryFn: () => call(organisationRoutes.readOrganisation, {}),
    staleTime: 60_000,
    // A page with a connection hears of a change; the others ask.
    refetchInterval: 60_000,
  });

/** The last crisis lines that the server knew, where it cannot read the organisation. Only set in the cache, never fetched. */
export const knownCrisisQuery = () =>
  queryOptions<CrisisBlock>({ queryKey: ['knownCrisis'], queryFn: skipToken });

export const selfQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['self'],
    queryFn: () => call(peopleRoutes.readSelf, {}),
    staleTime: lookAgainEvery,
  });

/** Why this page's sign-in ended. Only set in the cache, never fetched. */
export const signOutQuery = () =>
  queryOptions<'signedOut' | 'accountEnded'>({ queryKey: ['signOut'], queryFn: skipToken });

export const roomsQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['rooms'],
    meta: { isForEverybody: true, showsSettings: true },
    queryFn: async () => (await call(roomRoutes.listRooms, {})).rooms,
    refetchInterval: lookAgainEvery,
  });

export const roomQuery = (roomId: RoomId, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['room', roomId],
    meta: { isForEverybody: true, showsSettings: true },
    queryFn: () => call(roomRoutes.readRoom, { params: { roomId } }),
    refetchInterval: lookAgainEvery / 2,
  });

export const spreekuurQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['spreekuur'],
    meta: { isForEverybody: true, showsSettings: true },
    queryFn: () => call(spreekuurRoutes.readSpreekuur, {}),
    staleTime: lookAgainEvery,
    refetchInterval: 60_000,
  });
