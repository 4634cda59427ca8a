import type { Ctx } from '../../kernel/ctx.js';
import { placeOf, type RoomSession } from './rooms.types.js';

/**
 * Updates `hostAwaySince` from presence. A host who just opened the room counts as there: the socket connects in a
 * moment.
 */
export async function noteHosts(ctx: Ctx, session: Pick<RoomSession, 'id'>): Promise<void> {
  const hosted = await ctx.stores.presence.attended([session.id], 'host');
  await noteHosted(ctx, session, hosted.has(session.id));
}

export async function noteHosted(
  ctx: Ctx,
  session: Pick<RoomSession, 'id'>,
  isHosted: boolean,
): Promise<void> {
  if (await ctx.stores.rooms.setHostAway(session.id, isHosted ? null : ctx.now()))
    ctx.publish({ type: isHosted ? 'room.hostCameBack' : 'room.hostWentAway', place: placeOf(session) });
}
