import type { RoomStatus, ShutReason } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { isHostSeat } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import { type HoursNow, hoursAt } from '../organisation/index.js';
import { isSeated } from '../seats/index.js';
import { roomStatus, whyShut } from './rooms.policy.js';
import { placeOf, type Room } from './rooms.types.js';

/** A room as anybody sees it from outside. */
export interface SeenRoom {
  readonly room: Room;
  readonly hours: HoursNow;
  readonly status: RoomStatus;
  readonly session: {
    readonly id: string;
    readonly hosts: readonly string[];
    readonly people: number;
    readonly capacity: number;
    readonly shut: ShutReason | null;
  } | null;
}

export async function seeRoom(ctx: Ctx, room: Room, timeZone: string): Promise<SeenRoom> {
  const session = await ctx.stores.rooms.openSessionOf(room.id);
  const hours = hoursAt(room.weekly, timeZone, ctx.now());
  const status = roomStatus(session, hours);
  if (session === null) return { room, hours, status, session: null };
  const { hosts, people, capacity } = await occupancy(ctx, session.id);
  return {
    room,
    hours,
    status,
    session: {
      id: session.id,
      hosts,
      people,
      capacity,
      shut: whyShut(session, ctx.now(), people >= capacity),
    },
  };
}

/** Who hosts and is there now, how many people sit there, and how many chairs there are: more hosts hold more people. */
export async function occupancy(
  ctx: Ctx,
  sessionId: string,
): Promise<{ hosts: string[]; people: number; capacity: number }> {
  const place = placeOf({ id: sessionId });
  const [seats, people] = await Promise.all([
    ctx.stores.seats.list(place),
    ctx.stores.seats.countPeople(place, ctx.now()),
  ]);
  const hostSeats = seats.filter((seat) => isHostSeat(seat) && isSeated(seat));
  const hosts = hostSeats.filter((seat) => seat.presence === 'here').map((seat) => seat.name);
  const capacity = hostSeats.length > 1 ? limits.room.capacityWithMoreHosts : limits.room.capacityWithOneHost;
  return { hosts, people, capacity };
}
