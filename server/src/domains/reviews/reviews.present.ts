import {
  type ClosedRoom,
  type ClosedRooms,
  type ReviewedMessage,
  type ReviewView,
  reviewIdSchema,
} from '@naast/shared/contract/reviews';
import { sessionIdSchema } from '@naast/shared/contract/rooms';
import { type ClosedSession, type ClosedWords, keptUntil } from '../rooms/index.js';
import type { SeenClosedRooms, SeenReview } from './actions/read-review.js';

const presentClosedRoom = (session: ClosedSession): ClosedRoom => ({
  id: sessionIdSchema.parse(session.id),
  title: { nl: session.title.nl, en: session.title.en },
  openedAt: session.openedAt.toISOString(),
  closedAt: session.closed.at.toISOString(),
  keptUntil: keptUntil(session).toISOString(),
});

export const presentClosedRooms = ({ sessions, reviews, mayOpen }: SeenClosedRooms): ClosedRooms => ({
  rooms: sessions.map(presentClosedRoom),
  reviews: reviews.map(({ name, isMe, title, openedAt, at, reason }) => ({
    name,
    isMe,
    title: title && { nl: title.nl, en: title.en },
    openedAt: openedAt?.toISOString() ?? null,
    at: at.toISOString(),
    reason,
  })),
  may: { open: mayOpen },
});

export const presentReview = ({ review, session }: SeenReview): ReviewView => ({
  id: reviewIdSchema.parse(review.id),
  room: presentClosedRoom(session),
  until: review.open.until.toISOString(),
});

/** Without ids: names as they were, and places in the talk. */
export const presentReviewed = ({ messages, seats, seqs }: ClosedWords): ReviewedMessage[] =>
  messages.map(({ seq, seatId, sentAt, hiddenAt, hiddenBy, hiddenWhy, body }) => {
    const author = seats.get(seatId);
    const isDeleted = body.isDeleted ?? false;
    return {
      seq,
      by: { name: author?.name ?? '', role: author?.role ?? 'person' },
      sentAt: sentAt.toISOString(),
      text: isDeleted ? null : body.text,
      isEdited: body.isEdited ?? false,
      hidden:
        hiddenAt === null
          ? null
          : { by: (hiddenBy === null ? null : seats.get(hiddenBy)?.name) ?? null, why: hiddenWhy },
      replyTo: (body.replyTo === undefined ? null : seqs.get(body.replyTo)) ?? null,
      contentNote: body.contentNote?.about ?? null,
      reactions: (body.reactions ?? []).reduce((sum, { seatIds }) => sum + seatIds.length, 0),
    };
  });
