import { accountRoutes } from '@naast/shared/contract/account';
import {
  answeringRoutes,
  type ListCursor,
  type QuestionList,
  type QuestionPart,
} from '@naast/shared/contract/answering';
import { dutyRoutes } from '@naast/shared/contract/duty';
import { pauseRoutes } from '@naast/shared/contract/pauses';
import type { ThemeId } from '@naast/shared/contract/spreekuur';
import { teamRoutes } from '@naast/shared/contract/team';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call as browserCall, type Call } from './call.js';
import { lookAgainEvery, pollEvery } from './refetch-times.js';

/** What several features of the team and of members read. Apart from what is around every page: visitors do without. */

const from = (after: ListCursor | null) => (after === null ? {} : { after });

/** What of a list is shown; null: all of it. */
export interface NarrowedList {
  readonly part: QuestionPart | null;
  readonly themeId: ThemeId | null;
}
export const wholeList: NarrowedList = { part: null, themeId: null };

/** One of the team's lists, page by page. */
export const questionsQuery = (
  show: QuestionList,
  { part, themeId }: NarrowedList = wholeList,
  call: Call = browserCall,
) =>
  infiniteQueryOptions({
    queryKey: ['questions', show, part, themeId],
    queryFn: ({ pageParam }) =>
      call(answeringRoutes.listQuestions, {
        query: {
          show,
          ...(part !== null && { part }),
          ...(themeId !== null && { themeId }),
          ...from(pageParam),
        },
      }),
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

/** Whom the team calls when something cannot wait. An event of the team's connection refetches it. */
export const onCallQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['onCall'],
    meta: { isTeamNews: true },
    queryFn: async () => (await call(teamRoutes.readOnCall, {})).onCall,
    staleTime: pollEvery,
    refetchInterval: 60_000,
  });

/** Who of the team pauses. An event of the team's connection refetches it. */
export const pausesQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['pauses'],
    meta: { isTeamNews: true },
    queryFn: () => call(pauseRoutes.readPauses, {}),
    refetchInterval: lookAgainEvery,
  });
