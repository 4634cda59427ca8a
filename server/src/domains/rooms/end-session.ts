import type { CloseReason } from '@naast/shared/contract/rooms';
import type { Ctx } from '../../kernel/ctx.js';
import { placeOf, type RoomSession } from './rooms.types.js';

/** False if it was closed already. */
export async function endSession(ctx: Ctx, session: RoomSession, reason: CloseReason): Promise<boolean> {
  const closed = await ctx.stores.rooms.close(session.id, ctx.now(), reason);
  if (closed) ctx.publish({ type: 'room.closed', place: placeOf(session), roomId: session.roomId });
  return closed;
}
