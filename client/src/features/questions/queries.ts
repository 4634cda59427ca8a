import { answeringRoutes, type ListCursor } from '@naast/shared/contract/answering';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { infiniteQueryOptions, queryOptions, skipToken } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../api/call.js';
import { pollEvery } from '../../api/refetch-times.js';

/** Questions that are not read in yet. Never refetched by itself: rows must not move while a host marks them. */
export const unreadQuery = (call: Call = browserCall) =>
  infiniteQueryOptions({
    queryKey: ['unreadQuestions'],
    queryFn: ({ pageParam }) =>
      call(answeringRoutes.skimUnread, { query: pageParam === null ? {} : { after: pageParam } }),
    initialPageParam: null as ListCursor | null,
    getNextPageParam: ({ next }) => next,
    staleTime: Number.POSITIVE_INFINITY,
    // Read anew by who comes back. Not at once: a page is rendered when all that it loads is there, refusals too.
    gcTime: 5000,
  });

/** Each fetch is a read in the logbook. Null while none is open. */
export const questionQuery = (threadId: ThreadId | null, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['question', threadId],
    queryFn:
      threadId === null ? skipToken : () => call(answeringRoutes.readQuestion, { params: { threadId } }),
    refetchInterval: pollEvery,
  });
