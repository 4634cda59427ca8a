import { accountRoutes } from '@naast/shared/contract/account';
import { answeringRoutes, type ListCursor, type QuestionList } from '@naast/shared/contract/answering';
import { deskRoutes } from '@naast/shared/contract/desk';
import { dutyRoutes } from '@naast/shared/contract/duty';
import { faultRoutes } from '@naast/shared/contract/faults';
import { type LogMonth, logbookRoutes } from '@naast/shared/contract/logbook';
import { noteRoutes } from '@naast/shared/contract/notes';
import { organisationRoutes } from '@naast/shared/contract/organisation';
import { peopleRoutes } from '@naast/shared/contract/people';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { type SettingSubject, settingRoutes } from '@naast/shared/contract/settings';
import { type MyQuestion, spreekuurRoutes, type ThreadId } from '@naast/shared/contract/spreekuur';
import { teamRoutes } from '@naast/shared/contract/team';
import { infiniteQueryOptions, queryOptions, skipToken } from '@tanstack/react-query';
import { refusalOf } from './api-error.js';
import { call as browserCall, type Call } from './call.js';

const lookAgainEvery = 15_000;

export const organisationQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['organisation'],
    meta: { isForEverybody: true, showsSettings: true },
    queryFn: () => call(organisationRoutes.readOrganisation, {}),
    staleTime: 60_000,
    // A page with a connection hears of a change; the others ask.
    refetchInterval: 60_000,
  });

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

/** Without a session there is nothing to ask. */
export const sessionQuery = (sessionId: RoomSessionId | null, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['session', sessionId],
    queryFn: sessionId === null ? skipToken : () => call(roomRoutes.readSession, { params: { sessionId } }),
  });

/** In ms. Events refetch sooner; polling covers a lost connection that is not noticed. */
const pollEvery = 30_000;

export const spreekuurQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['spreekuur'],
    meta: { isForEverybody: true, showsSettings: true },
    queryFn: () => call(spreekuurRoutes.readSpreekuur, {}),
    staleTime: lookAgainEvery,
    refetchInterval: 60_000,
  });

/** The asker's own thread; null if there is none (any more). */
export const myQuestionQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['myQuestion'],
    queryFn: (): Promise<MyQuestion | null> =>
      call(spreekuurRoutes.readMyQuestion, {}).catch((error: unknown) => {
        if (refusalOf(error) === 'notFound') return null;
        throw error;
      }),
    refetchInterval: pollEvery,
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

/** Questions that are not read in yet. Never refetched by itself: rows must not move while a host marks them. */
export const unreadQuery = (call: Call = browserCall) =>
  infiniteQueryOptions({
    queryKey: ['unreadQuestions'],
    queryFn: ({ pageParam }) => call(answeringRoutes.skimUnread, { query: from(pageParam) }),
    initialPageParam: null as ListCursor | null,
    getNextPageParam: ({ next }) => next,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** Each fetch is a read in the logbook. Null while none is open. */
export const questionQuery = (threadId: ThreadId | null, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['question', threadId],
    queryFn:
      threadId === null ? skipToken : () => call(answeringRoutes.readQuestion, { params: { threadId } }),
    refetchInterval: pollEvery,
  });

export const notesQuery = (threadId: ThreadId, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['notes', threadId],
    queryFn: () => call(noteRoutes.listNotes, { params: { threadId } }),
    refetchInterval: pollEvery,
  });

export const accountQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['account'],
    queryFn: () => call(accountRoutes.readAccount, {}),
    refetchInterval: pollEvery,
  });

export const teamQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['team'],
    meta: { showsSettings: true },
    queryFn: () => call(teamRoutes.readTeam, {}),
    refetchInterval: pollEvery / 2,
  });

/** Who has the duty. An event of the team's connection refetches it. */
export const dutyQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['duty'],
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

/** What waits for the team member. Also while the tab is away: its title counts what is new. */
export const deskQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['desk'],
    meta: { showsSettings: true },
    queryFn: async () => (await call(deskRoutes.readDesk, {})).rows,
    refetchInterval: lookAgainEvery,
    refetchIntervalInBackground: true,
  });

export const faultsQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['faults'],
    queryFn: async () => (await call(faultRoutes.listFaults, {})).faults,
    refetchInterval: 60_000,
  });

/** A month of the log (null: the latest), from its newest entry or from before one. */
export const logQuery = (month: LogMonth | null, before: number | null, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['log', month, before],
    queryFn: () =>
      call(logbookRoutes.readLog, {
        query: { ...(month === null ? {} : { month }), ...(before === null ? {} : { before }) },
      }),
    staleTime: lookAgainEvery,
  });

/** In ms: what only coordinators read does not stay in a tab that has left it. */
const forgottenAfter = 10_000;

export const settingsQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['settings'],
    meta: { showsSettings: true },
    queryFn: async () => (await call(settingRoutes.listSettings, {})).settings,
    refetchInterval: 60_000,
    gcTime: forgottenAfter,
  });

/** One subject, with its former values. */
export const settingQuery = (subject: SettingSubject, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['settings', subject],
    meta: { showsSettings: true },
    queryFn: () => call(settingRoutes.readSetting, { params: { subject } }),
    refetchInterval: pollEvery,
    gcTime: forgottenAfter,
  });
