import type { alarmReaches } from '@naast/shared/contract/alarms';
import type { PlaceKindName } from '@naast/shared/contract/places';
import { limits } from '@naast/shared/limits';
import { isHostSeat } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import type { Place } from '../../kernel/place.js';
import { findSeated, placeOfSession, type RoomMessage, roomLog, waitsAtDoor } from '../rooms/index.js';
import { isSeated, type Seat } from '../seats/index.js';
import { findThread, readsWords } from '../spreekuur/index.js';
import type { Copied } from './alarms.types.js';

/** A place as alarms see it, for one actor. */
export interface FoundPlace {
  readonly place: Place;
  readonly roomId: string | null;
  readonly isOpen: boolean;
  /** The actor's own seat, in whatever standing. */
  readonly seat: Seat | null;
  /** The actor belongs to it: has or had a seat, waits at its door, or asked the question. */
  readonly isStanding: boolean;
  /** The actor holds the place for the team: hosts the room, or may read the question. */
  readonly isHeld: boolean;
  /** Somebody of the team is in it now. */
  readonly isAttended: boolean;
}

export interface AboutItem {
  readonly messageId?: string | undefined;
  readonly seatId?: string | undefined;
}

/** What alarms need of a kind of place. */
interface AlarmPlace {
  /** Null if there is no such place. */
  find(ctx: Ctx, placeId: string): Promise<FoundPlace | null>;
  /** The seat of the person that an item is of; null if the place has no such item. */
  seatOf(ctx: Ctx, placeId: string, item: AboutItem): Promise<Seat | null>;
  /** What is copied beside the item, or beside the last that the person wrote. Null: the words stay where they are. */
  copy(ctx: Ctx, placeId: string, seat: Seat | null, item: AboutItem): Promise<Copied | null>;
  reachOf(ctx: Ctx, placeId: string, seat: Seat | null): Promise<(typeof alarmReaches)[number]>;
}

export const alarmPlaces: Record<PlaceKindName, AlarmPlace> = {
  roomSession: {
    async find(ctx, placeId) {
      const { session, seat } = await findSeated(ctx, placeId);
      if (session === null) return null;
      return {
        place: placeOfSession(session),
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
      return of === undefined ? null : ctx.stores.seats.find({ kind: 'roomSession', id: placeId }, of);
    },
    async copy(ctx, placeId, seat, { messageId }) {
      if (seat === null) return null;
      const place = { kind: 'roomSession', id: placeId } as const;
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
  },
  thread: {
    async find(ctx, placeId) {
      const thread = await findThread(ctx, placeId);
      if (thread === null) return null;
      const place = { kind: 'thread', id: thread.id } as const;
      const isAsker = ctx.actor.kind === 'visitor' && ctx.actor.askerOf === thread.id;
      return {
        place,
        roomId: null,
        isOpen: thread.withdrawnAt === null,
        seat: isAsker ? await ctx.stores.seats.find(place, thread.askerSeatId) : null,
        isStanding: isAsker,
        isHeld: readsWords(ctx.actor, thread) === 'allow',
        isAttended: false,
      };
    },
    async seatOf(ctx, placeId) {
      const thread = await findThread(ctx, placeId);
      return thread && ctx.stores.seats.find({ kind: 'thread', id: placeId }, thread.askerSeatId);
    },
    // Its asker can erase a question at any moment: a copy would outlive it.
    copy: async () => null,
    // Whoever asked comes back with their codename, or not.
    reachOf: async (ctx, placeId) => ((await findThread(ctx, placeId)) === null ? 'gone' : 'away'),
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
