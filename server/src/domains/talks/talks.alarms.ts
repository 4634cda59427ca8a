import { copiedMessages, type PlaceAlarms } from '../places/index.js';
import { isSeated } from '../seats/index.js';
import { hasBegun, isPersonSeat, placeOf, talkLog } from './talks.types.js';
import { findTalk, personOf, roomPlaceOf, teamSeat } from './the-talk.js';

/** Alarms about the person in a talk. Its words are copied, because those of the talk go at its end. */
export const talkAlarms: PlaceAlarms = {
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
  async readsAlong(ctx, placeId, accountId) {
    const seat = await teamSeat(ctx, accountId, placeOf({ id: placeId }));
    return isSeated(seat) && seat.connection === 'here';
  },
  async reachOf(ctx, placeId, seat) {
    const talk = await ctx.stores.talks.find(placeId);
    if (talk === null) return 'gone';
    // Out of the talk they may sit in its room.
    const now = talk.state === 'open' && isSeated(seat) ? seat : await personOf(ctx, talk);
    if (!isSeated(now)) return 'gone';
    return now.connection === 'here' ? 'here' : 'away';
  },
};
