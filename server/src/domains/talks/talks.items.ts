import { copiedMessages, type PlaceItems, type PlaceModeration } from '../places/index.js';
import { isSeated } from '../seats/index.js';
import { hasBegun, isPersonSeat, placeOf, talkLog } from './talks.types.js';
import { findTalk, roomPlaceOf } from './the-talk.js';

/** What is written in a talk. It is copied, because the words of a talk go at its end. */
export const talkItems: PlaceItems = {
  async find(ctx, placeId) {
    const { talk, seat } = await findTalk(ctx, placeId);
    if (!hasBegun(talk)) return null;
    const room = roomPlaceOf(talk.sessionId);
    const inRoom = isPersonSeat(seat) ? await ctx.stores.seats.of(ctx.actor, room) : null;
    return {
      ...(inRoom && { from: { place: room, seat: inRoom } }),
      place: placeOf(talk),
      roomId: talk.roomId,
      isOpen: talk.state === 'open',
      seat,
      unseenSeatId: null,
      isInside: isSeated(seat),
      isStanding: isPersonSeat(seat),
      isHeld: isSeated(seat) && !isPersonSeat(seat),
      isAttended: talk.state === 'open' && talk.hostAwaySince === null,
    };
  },
  async seatOf(ctx, placeId, { messageId, seatId }) {
    const message =
      messageId === undefined ? null : await ctx.stores.messages.of(talkLog, placeId).find(messageId);
    const of = messageId === undefined ? seatId : message?.seatId;
    return of === undefined ? null : ctx.stores.seats.find(placeOf({ id: placeId }), of);
  },
  copy: async (ctx, placeId, seat, { messageId }) =>
    seat && copiedMessages(ctx, talkLog, placeOf({ id: placeId }), seat, messageId),
};

/** Moderation of a talk: both read it, so nothing is hidden. */
export const talkModeration: PlaceModeration = {
  ...talkItems,
  async seatsOf(ctx, placeIds) {
    if (ctx.actor.kind === 'system') return new Map();
    const holder = ctx.actor.who;
    return ctx.stores.seats.idsHeld(placeIds.map((id) => ({ place: placeOf({ id }), holder })));
  },
  isHiddenByFlags: false,
};
