import { isHostSeat } from '@naast/shared/roles';
import { copiedMessages, type PlaceItems } from '../places/index.js';
import { isSeated, isSilent } from '../seats/index.js';
import { placeOf, roomLog } from './rooms.types.js';
import { findSeated, waitsAtDoor } from './sessions.js';

/** What people write in a room session. It is copied, because the words of a room go at its close. */
export const roomItems: PlaceItems = {
  async find(ctx, placeId) {
    const { session, seat } = await findSeated(ctx, placeId);
    if (session === null) return null;
    return {
      place: placeOf(session),
      roomId: session.roomId,
      isOpen: session.closed === null,
      // Who waits for a chair or reads along unseen, or did and left, has no name for the team, as who stands at the door.
      seat: seat?.isUnseen ? null : seat,
      unseenSeatId: seat?.isUnseen ? seat.id : null,
      isInside: isSeated(seat),
      isSilent: isSilent(seat),
      isStanding: seat !== null || waitsAtDoor(ctx, session),
      isHeld: isHostSeat(seat) && isSeated(seat),
      isAttended: session.closed === null && session.hostAwaySince === null,
    };
  },
  async seatOf(ctx, placeId, { messageId, seatId }) {
    const message =
      messageId === undefined ? null : await ctx.stores.messages.of(roomLog, placeId).find(messageId);
    const of = messageId === undefined ? seatId : message?.seatId;
    return of === undefined ? null : ctx.stores.seats.find(placeOf({ id: placeId }), of);
  },
  copy: async (ctx, placeId, seat, { messageId }) =>
    seat && copiedMessages(ctx, roomLog, placeOf({ id: placeId }), seat, messageId),
};
