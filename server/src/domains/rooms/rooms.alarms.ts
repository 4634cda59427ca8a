import { limits } from '@naast/shared/limits';
import { isHostSeat } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import type { PlaceAlarms } from '../places/index.js';
import { isSeated, type Seat } from '../seats/index.js';
import { placeOf, type RoomMessage, roomLog } from './rooms.types.js';
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
      seat,
      isStanding: seat !== null || waitsAtDoor(ctx, session),
      isHeld: isHostSeat(seat) && isSeated(seat),
      isAttended: session.hostAwaySince === null,
    };
  },
  async seatOf(ctx, placeId, { messageId, seatId }) {
    const message =
      messageId === undefined ? null : await ctx.stores.messages.of(roomLog, placeId).find(messageId);
    const of = messageId === undefined ? seatId : message?.seatId;
    return of === undefined ? null : ctx.stores.seats.find(placeOf({ id: placeId }), of);
  },
  async copy(ctx, placeId, seat, { messageId }) {
    if (seat === null) return null;
    const place = placeOf({ id: placeId });
    const { messages, isItem } = await around(ctx, placeId, seat, messageId);
    const seats = new Map((await ctx.stores.seats.list(place)).map((one) => [one.id, one]));
    return {
      name: seat.name,
      items: messages.map((message) => {
        const author = seats.get(message.seatId);
        return {
          id: message.id,
          name: author?.name ?? '',
          role: author?.role ?? 'person',
          sentAt: message.sentAt.toISOString(),
          text: message.body.text,
          isItem: isItem(message),
        };
      }),
    };
  },
  async reachOf(ctx, placeId, seat) {
    const session = await ctx.stores.rooms.findSession(placeId);
    if (session === null || session.closed !== null || seat?.standing === 'left') return 'gone';
    return seat?.connection === 'here' ? 'here' : 'away';
  },
};

/** The message that it is about, or the last of this person, with some on each side. */
async function around(ctx: Ctx, placeId: string, seat: Seat, messageId: string | undefined) {
  const beside = limits.alarm.copiedBeside;
  const log = ctx.stores.messages.of(roomLog, placeId);
  const newest = await log.window({ limit: limits.message.window });
  const item =
    messageId === undefined
      ? newest.find((message) => message.seatId === seat.id)
      : await log.find(messageId);
  const isItem = (message: RoomMessage) => message.id === item?.id;
  const before = item ? item.seq + beside + 1 : undefined;
  const messages = await log.window({ before, limit: item ? 2 * beside + 1 : beside });
  return { messages: messages.toReversed(), isItem };
}
