import { isHostSeat } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import { placeOf, type RoomSession } from './rooms.types.js';

/** Keeps `hostAwaySince` true to who is there; answers whether a host is. */
export async function noteHosts(ctx: Ctx, session: Pick<RoomSession, 'id'>): Promise<boolean> {
  const hosted = await isHosted(ctx, session);
  const changed = await ctx.stores.rooms.setHostAway(session.id, hosted ? null : ctx.now());
  if (changed) {
    ctx.publish({ type: hosted ? 'room.hostCameBack' : 'room.hostWentAway', place: placeOf(session) });
  }
  return hosted;
}

/** A host who has just opened the room is not away: their page connects in a moment, or gives the seat back. */
async function isHosted(ctx: Ctx, session: Pick<RoomSession, 'id'>): Promise<boolean> {
  const seats = await ctx.stores.seats.list(placeOf(session));
  return seats.some((seat) => isHostSeat(seat) && (seat.connection === 'here' || seat.isExpected));
}
