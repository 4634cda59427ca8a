import { accountRoutes } from '@naast/shared/contract/account';
import { answeringRoutes, type ListCursor, type QuestionList } from '@naast/shared/contract/answering';
import { dutyRoutes } from '@naast/shared/contract/duty';
import { type CrisisBlock, organisationRoutes } from '@naast/shared/contract/organisation';
import { peopleRoutes } from '@naast/shared/contract/people';
import { type RoomId, roomRoutes } from '@naast/shared/contract/rooms';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { teamRoutes } from '@naast/shared/contract/team';
import { infiniteQueryOptions, queryOptions, skipToken } from '@tanstack/react-query';
import { call as browserCall, type Call } from './call.js';
import { lookAgainEvery, pollEvery } from './refetch-times.js';

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

const from = (after: ListCursor | null) => (after === null ? {} : { after });

/** One of the team's lists, page by page. */
export const questionsQuery = (show: QuestionList, call: Call = browserCall) =>
  infiniteQueryOptions({
    queryKey: ['questions', show],
    queryFn: ({ pageParam }) => call(answeringRoutes.listQuestions, { query: { show, ...from(pageParam) } }),
    initialPageParam: null as ListCursor | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: pollEvery,
  });

export const accountQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['account'],
    queryFn: () => call(accountRoutes.readAccount, {}),
    refetchInterval: pollEvery,
  });

/** Who has the duty. An event of the team's connection refetches it. */
export const dutyQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['duty'],
    meta: { isTeamNews: true },
    queryFn: () => call(dutyRoutes.readDuty, {}),
    refetchInterval: lookAgainEvery,
  });

/** Whom the team calls when something cannot wait. */
export const onCallQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['onCall'],
    meta: { showsSettings: true },
    queryFn: async () => (await call(teamRoutes.readOnCall, {})).onCall,
    staleTime: pollEvery,
    refetchInterval: 60_000,
  });
