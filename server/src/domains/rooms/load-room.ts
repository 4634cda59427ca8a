import type { DoorAjar } from '@naast/shared/contract/held-views';
import type { RoomDate } from '@naast/shared/contract/room-dates';
import type { RoomStatus, RoomView, ShutReason } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { DateTime } from 'luxon';
import type { Ctx } from '../../kernel/ctx.js';
import type { HoursNow } from '../organisation/index.js';
import { roomStatus, whyShut } from './door.policy.js';
import { doorNow } from './door-ajar.policy.js';
import { doorMay } from './door-may.js';
import { roomHoursAt } from './room-hours.js';
import { largestCapacity, placeOf, type Room, type RoomSession } from './rooms.types.js';

/** A room as any visitor sees it from outside. */
export interface SeenRoom {
  readonly room: Room;
  readonly hours: HoursNow;
  /** Of its dates, those that are not over. */
  readonly dates: readonly RoomDate[];
  readonly status: RoomStatus;
  readonly session: {
    readonly id: string;
    readonly hosts: number;
    readonly people: number;
    readonly capacity: number;
    readonly waiting: number;
    /** As it was when the session began; later changes of the hours do not move it. */
    readonly closesAt: Date | null;
    readonly shut: ShutReason | null;
    /** As it was when the session began. */
    readonly forbidsContact: boolean;
    readonly doorAjar: DoorAjar;
  } | null;
  /** Null once it has passed. */
  readonly newcomersLookedAtUntil: Date | null;
  readonly may: RoomView['may'];
}

const noHours: HoursNow = { within: false, closesAt: null, opensAt: null, opensAgainAt: null };

/** Seen from outside a paused room has no hours. */
export const hoursOf = (room: Room, timeZone: string, now: Date): HoursNow =>
  room.isPaused ? noHours : roomHoursAt(room, timeZone, now);

export async function loadRoom(ctx: Ctx, room: Room, timeZone: string): Promise<SeenRoom> {
  const session = await ctx.stores.rooms.openSessionOf(room.id);
  const hours = hoursOf(room, timeZone, ctx.now());
  const status = roomStatus(session, hours);
  const today = DateTime.fromJSDate(ctx.now(), { zone: timeZone }).toISODate() ?? '';
  const dates = room.dates.filter(({ on }) => on >= today);
  const at = { room, hours, session };
  const lookedAt = room.newcomersLookedAtUntil;
  const newcomersLookedAtUntil = lookedAt && lookedAt > ctx.now() ? lookedAt : null;
  const outside = { room, hours, dates, status, newcomersLookedAtUntil };
  if (session === null)
    return { ...outside, session: null, may: doorMay({ ...at, isFull: false }, ctx.now()) };
  const [{ people, capacity }, waiting, hosts] = await Promise.all([
    occupancy(ctx, session),
    ctx.stores.row.count(placeOf(session)),
    ctx.stores.seats.countHere(placeOf(session), 'host'),
  ]);
  const isFull = people >= capacity && waiting >= limits.row.most;
  return {
    ...outside,
    may: doorMay({ ...at, isFull }, ctx.now()),
    session: {
      id: session.id,
      hosts,
      people,
      capacity,
      waiting,
      closesAt: session.closesAt,
      shut: whyShut(session, ctx.now(), isFull),
      forbidsContact: session.forbidsContact,
      doorAjar: doorNow(session, ctx.now()),
    },
  };
}

/** People seated, and the number of chairs, which is larger with several hosts. When it becomes smaller, all keep their chairs. */
export async function occupancy(
  ctx: Ctx,
  session: Pick<RoomSession, 'id' | 'roomId'>,
): Promise<{ people: number; capacity: number }> {
  const [{ people, hosts }, room] = await Promise.all([
    ctx.stores.seats.count(placeOf(session), ctx.now()),
    ctx.stores.rooms.find(session.roomId),
  ]);
  const { oneHost, moreHosts } = room?.capacity ?? largestCapacity();
  return { people, capacity: hosts > 1 ? moreHosts : oneHost };
}
