import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { isHostSeat } from '../../seats/index.js';
import { placeOf, type RoomSession } from '../rooms.types.js';
import { endSession } from './close-room.js';

/** Looks after the open sessions: notes when no host is there, closes what is past its hours or was left alone too long. */
export async function tendSessions(ctx: Ctx): Promise<void> {
  for (const session of await ctx.stores.rooms.openSessions()) await tend(ctx, session);
}

async function tend(ctx: Ctx, session: RoomSession): Promise<void> {
  const now = ctx.now();
  if (session.closesAt !== null && session.closesAt <= now) {
    await endSession(ctx, session, 'hours');
    return;
  }
  await noteHosts(ctx, session);
  const awayFor = session.hostAwaySince === null ? 0 : now.getTime() - session.hostAwaySince.getTime();
  if (awayFor >= limits.room.closesWithoutHost && !(await isHosted(ctx, session)))
    await endSession(ctx, session, 'noHost');
}

/** Keeps `hostAwaySince` true to who is there. */
export async function noteHosts(ctx: Ctx, session: Pick<RoomSession, 'id'>): Promise<void> {
  const hosted = await isHosted(ctx, session);
  const changed = await ctx.stores.rooms.setHostAway(session.id, hosted ? null : ctx.now());
  if (!changed) return;
  ctx.publish({ type: hosted ? 'room.hostCameBack' : 'room.hostWentAway', place: placeOf(session) });
}

async function isHosted(ctx: Ctx, session: Pick<RoomSession, 'id'>): Promise<boolean> {
  const seats = await ctx.stores.seats.list(placeOf(session));
  return seats.some((seat) => isHostSeat(seat) && seat.presence === 'here');
}
