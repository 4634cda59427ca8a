import { isHostSeat } from '@naast/shared/roles';
import { type Actor, whoOf } from '../../kernel/actor.js';
import type { PlaceAlarms } from '../places/index.js';
import { isSeated, isSilent } from '../seats/index.js';
import { copyWithHeld } from './copy-with-held.js';
import { placeOf, roomLog } from './rooms.types.js';
import { findSeated, waitsAtDoor } from './sessions.js';

/** Alarms about people in a room session. Their words are copied, because those of the room go at its close. */
export const roomAlarms: PlaceAlarms = {
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
      messageId === undefined
        ? null
        : ((await ctx.stores.messages.of(roomLog, placeId).find(messageId)) ??
          (await ctx.stores.heldTexts.find(placeId, messageId)));
    const of = messageId === undefined ? seatId : message?.seatId;
    return of === undefined ? null : ctx.stores.seats.find(placeOf({ id: placeId }), of);
  },
  marked: {
    due: async (ctx) =>
      (await ctx.stores.heldTexts.alarmsDue()).map(({ id, sessionId }) => ({
        placeId: sessionId,
        messageId: id,
      })),
    raised: (ctx, { messageId }) => ctx.stores.heldTexts.alarmRaised(messageId),
  },
  copy: async (ctx, placeId, seat, { messageId }) => seat && copyWithHeld(ctx, placeId, seat, messageId),
  async readsAlong(ctx, placeId, accountId) {
    const host: Actor = { kind: 'team', who: whoOf('team', accountId), accountId, roles: [] };
    const seat = await ctx.stores.seats.of(host, placeOf({ id: placeId }));
    return isSeated(seat) && seat.connection === 'here';
  },
  async reachOf(ctx, placeId, seat) {
    const session = await ctx.stores.rooms.findSession(placeId);
    if (session === null || session.closed !== null) return 'gone';
    // Who left and reads along unseen, or waits again, is for the team who left.
    if (seat !== null && !isSeated(seat)) return 'gone';
    return seat?.connection === 'here' ? 'here' : 'away';
  },
};
