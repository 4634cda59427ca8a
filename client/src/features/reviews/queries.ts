import { type ReviewId, type ReviewView, reviewRoutes } from '@naast/shared/contract/reviews';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../api/call.js';
import { lookAgainEvery, pollEvery } from '../../api/refetch-times.js';

export const closedRoomsQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['closedRooms'],
    meta: { isTeamNews: true },
    queryFn: () => call(reviewRoutes.listClosedRooms, {}),
    refetchInterval: pollEvery,
  });

/** Whether a review goes on. Asked again at each word of the team, so that the page empties as soon as it ended. */
export const reviewQuery = (review: ReviewView) =>
  queryOptions({
    queryKey: ['review', review.id],
    meta: { isTeamNews: true },
    queryFn: () => browserCall(reviewRoutes.readReview, { params: { reviewId: review.id } }),
    initialData: review,
    refetchInterval: lookAgainEvery,
    gcTime: 0,
  });

/** The words, from the end. Read once, and gone from memory with the page. */
export const reviewedQuery = (reviewId: ReviewId) =>
  infiniteQueryOptions({
    queryKey: ['reviewed', reviewId],
    queryFn: ({ pageParam }) =>
      browserCall(reviewRoutes.readReviewed, {
        params: { reviewId },
        query: pageParam === null ? {} : { before: pageParam },
      }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ messages, complete }) => (complete ? null : (messages[0]?.seq ?? null)),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
