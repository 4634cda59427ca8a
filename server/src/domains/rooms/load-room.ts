import type { RoomStatus, RoomView, ShutReason } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import { type HoursNow, hoursAt } from '../organisation/index.js';
import { doorMay, roomStatus, whyShut } from './rooms.policy.js';
import { placeOf, type Room } from './rooms.types.js';

/** A room as any visitor sees it from outside. */
export interface SeenRoom {
  readonly room: Room;
  readonly hours: HoursNow;
  readonly status: RoomStatus;
  readonly session: {
    readonly id: string;
    readonly hosts: readonly string[];
    readonly people: number;
    readonly capacity: number;
    /** Stays as it was when the session began, whatever the hours become. */
    readonly closesAt: Date | null;
    readonly shut: ShutReason | null;
  } | null;
  readonly may: RoomView['may'];
}

const noHours: HoursNow = { within: false, closesAt: null, opensAt: null, opensAgainAt: null };

export async function loadRoom(ctx: Ctx, room: Room, timeZone: string): Promise<SeenRoom> {
  const session = await ctx.stores.rooms.openSessionOf(room.id);
  const hours = room.isPaused ? noHours : hoursAt(room.weekly, timeZone, ctx.now());
  const status = roomStatus(session, hours);
  const at = { room, hours, session };
  if (session === null)
    return { room, hours, status, session: null, may: doorMay({ ...at, isFull: false }, ctx.now()) };
  const [{ people, capacity }, hosts] = await Promise.all([
    occupancy(ctx, session.id),
    ctx.stores.seats.listHere(placeOf(session), 'host'),
  ]);
  const isFull = people >= capacity;
  return {
    room,
    hours,
    status,
    may: doorMay({ ...at, isFull }, ctx.now()),
    session: {
      id: session.id,
      hosts: hosts.map(({ name }) => name),
      people,
      capacity,
      closesAt: session.closesAt,
      shut: whyShut(session, ctx.now(), isFull),
    },
  };
}

/** People seated, and the number of chairs: it is larger with several hosts. */
export async function occupancy(ctx: Ctx, sessionId: string): Promise<{ people: number; capacity: number }> {
  const { people, hosts } = await ctx.stores.seats.count(placeOf({ id: sessionId }), ctx.now());
  const capacity = hosts > 1 ? limits.room.capacityWithMoreHosts : limits.room.capacityWithOneHost;
  return { people, capacity };
}
