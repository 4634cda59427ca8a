import { z } from 'zod';
import { limits } from '../limits.js';
import { seatRoles } from '../roles.js';
import { plainText } from './given-text.js';
import { bilingualSchema, defineEvents, defineRoutes, idOf, instant } from './kit.js';
import { contentNoteSubjectSchema } from './messages.js';
import { sessionIdSchema } from './rooms.js';
import { measureReasonSchema } from './seats.js';

/** Reviews: in the 47 hours after a room closed, the duty lead reads what was said, for a reason that the whole team reads. */

export const reviewIdSchema = idOf('ReviewId');
export type ReviewId = z.infer<typeof reviewIdSchema>;

/** A closed room session, as far as the team may know: no names, and no numbers of people or messages. */
const closedRoomSchema = z.strictObject({
  id: sessionIdSchema,
  title: bilingualSchema,
  openedAt: instant,
  closedAt: instant,
  /** Until then its words can be reviewed. */
  keptUntil: instant,
});
export type ClosedRoom = z.infer<typeof closedRoomSchema>;

/** What the whole team reads of a review: who, of which room session, in which hour, and why. Without its id, by which one is read. */
const pastReviewSchema = z.strictObject({
  name: z.string(),
  isMe: z.boolean(),
  /** Null if the room no longer exists. */
  title: bilingualSchema.nullable(),
  /** The hour in which that session of the room opened; null in what an older release wrote. */
  openedAt: instant.nullable(),
  /** The hour in which it began. */
  at: instant,
  reason: z.string(),
});
export type PastReview = z.infer<typeof pastReviewSchema>;

export const closedRoomsSchema = z.strictObject({
  /** The last one to close first. */
  rooms: z.array(closedRoomSchema),
  /** The latest first. */
  reviews: z.array(pastReviewSchema),
  /** `open`: the caller has the duty now. */
  may: z.strictObject({ open: z.boolean() }),
});
export type ClosedRooms = z.infer<typeof closedRoomsSchema>;

export const reviewViewSchema = z.strictObject({
  id: reviewIdSchema,
  room: closedRoomSchema,
  /** It ends by itself then. */
  until: instant,
});
export type ReviewView = z.infer<typeof reviewViewSchema>;

/** A message to read only. Without the ids of seat and message: nothing in it leads anywhere. */
const reviewedMessageSchema = z.strictObject({
  seq: z.number().int().positive(),
  /** As its author was called in that room. */
  by: z.strictObject({ name: z.string(), role: z.enum(seatRoles) }),
  sentAt: instant,
  /** Null: its author deleted it. */
  text: z.string().nullable(),
  isEdited: z.boolean(),
  /** A host hid it; null: nobody did. */
  hidden: z
    .strictObject({
      /** The host's name there; null if it is not known any more. */
      by: z.string().nullable(),
      why: measureReasonSchema.nullable(),
    })
    .nullable(),
  /** The `seq` of the message that it replies to. */
  replyTo: z.number().int().positive().nullable(),
  contentNote: contentNoteSubjectSchema.nullable(),
  reactions: z.number().int().min(0),
});
export type ReviewedMessage = z.infer<typeof reviewedMessageSchema>;

const inReview = z.strictObject({ reviewId: reviewIdSchema });

export const reviewRoutes = defineRoutes({
  listClosedRooms: {
    method: 'GET',
    path: '/api/closed-rooms',
    summary:
      'Room sessions whose words are still kept, and all reviews of the last thirty days with their reasons. For the whole team; no words of visitors, names or numbers.',
    ability: 'review.list',
    reply: closedRoomsSchema,
    errors: ['signInNeeded', 'notAllowed'],
  },
  openReview: {
    method: 'POST',
    path: '/api/closed-rooms/:sessionId/review',
    summary:
      'The duty lead begins to read what was said in a closed room session. Entered in the log first; a review that is open ends.',
    ability: 'review.open',
    params: z.strictObject({ sessionId: sessionIdSchema }),
    body: z.strictObject({
      reason: plainText({
        minCharacters: limits.review.reasonMinCharacters,
        maxCharacters: limits.review.reasonMaxCharacters,
      }),
    }),
    reply: reviewViewSchema,
    errors: ['signInNeeded', 'notAllowed', 'notFound'],
  },
  readReview: {
    method: 'GET',
    path: '/api/reviews/:reviewId',
    summary:
      'The caller’s open review. Not found once it ended, the caller has the duty no longer, or the 47 hours are over.',
    ability: 'review.read',
    params: inReview,
    reply: reviewViewSchema,
    errors: ['signInNeeded', 'notAllowed', 'notFound'],
  },
  readReviewed: {
    method: 'GET',
    path: '/api/reviews/:reviewId/messages',
    summary: 'The last messages of the reviewed session, or those before the seq `before`.',
    ability: 'review.read',
    params: inReview,
    query: z.strictObject({ before: z.coerce.number().int().positive().max(10_000_000).optional() }),
    reply: z.strictObject({
      messages: z.array(reviewedMessageSchema),
      /** The first message is among them. */
      complete: z.boolean(),
    }),
    errors: ['signInNeeded', 'notAllowed', 'notFound'],
  },
  endReview: {
    method: 'DELETE',
    path: '/api/reviews/:reviewId',
    summary: 'Ends the caller’s review. Reading on takes a new one, with a reason.',
    ability: 'review.read',
    params: inReview,
    reply: z.strictObject({}),
    errors: ['signInNeeded', 'notAllowed', 'notFound'],
  },
});

export const reviewEvents = defineEvents({
  'reviews:changed': {
    summary: 'A review began or ended: read again. A page that shows the words of one empties if it ended.',
    audience: 'all pages of the team, and of the account whose review it is',
    payload: z.strictObject({}),
  },
});
