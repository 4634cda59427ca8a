import { type Actor, whoOf } from '../../kernel/actor.js';
import type { PlaceAlarms } from '../places/index.js';
import { isSeated } from '../seats/index.js';
import { copyWithHeld } from './copy-with-held.js';
import { roomItems } from './rooms.items.js';
import { placeOf } from './rooms.types.js';

/** Alarms about people in a room session. */
export const roomAlarms: PlaceAlarms = {
  ...roomItems,
  async seatOf(ctx, placeId, item) {
    const { messageId } = item;
    const held = messageId === undefined ? null : await ctx.stores.heldTexts.find(placeId, messageId);
    if (held === null) return roomItems.seatOf(ctx, placeId, item);
    return ctx.stores.seats.find(placeOf({ id: placeId }), held.seatId);
  },
  copy: async (ctx, placeId, seat, { messageId }) => seat && copyWithHeld(ctx, placeId, seat, messageId),
  marked: {
    due: async (ctx) =>
      (await ctx.stores.heldTexts.alarmsDue()).map(({ id, sessionId }) => ({
        placeId: sessionId,
        messageId: id,
      })),
    raised: (ctx, { messageId }) => ctx.stores.heldTexts.alarmRaised(messageId),
  },
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
