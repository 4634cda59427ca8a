import {
  type ClosedRooms,
  type ReviewedMessage,
  type ReviewId,
  type ReviewView,
  reviewRoutes,
} from '@naast/shared/contract/reviews';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import type { Person } from './person.js';

/** Reading back closed rooms for tests, over real HTTP. */

export const reason = 'Er kwam een klacht over deze avond.';

const inIt = (reviewId: ReviewId) => ({ params: { reviewId } });
const toOpen = (sessionId: RoomSessionId, why = reason) => ({ params: { sessionId }, body: { reason: why } });

export const closedRooms = (person: Person): Promise<ClosedRooms> =>
  person.call(reviewRoutes.listClosedRooms, {});

export const opensReview = (person: Person, sessionId: RoomSessionId, why?: string): Promise<ReviewView> =>
  person.call(reviewRoutes.openReview, toOpen(sessionId, why));

export const reviewRefusal = (person: Person, sessionId: RoomSessionId, why?: string) =>
  person.refusal(reviewRoutes.openReview, toOpen(sessionId, why));

export const readsReview = async (person: Person, reviewId: ReviewId): Promise<readonly ReviewedMessage[]> =>
  (await person.call(reviewRoutes.readReviewed, { ...inIt(reviewId), query: {} })).messages;

/** What both reads of a review are refused with. */
export async function readRefusals(person: Person, reviewId: ReviewId): Promise<readonly string[]> {
  return [
    await person.refusal(reviewRoutes.readReview, inIt(reviewId)),
    await person.refusal(reviewRoutes.readReviewed, { ...inIt(reviewId), query: {} }),
  ];
}
