import type { CloseReason } from '@naast/shared/contract/rooms';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { findSeated } from '../find-seated.js';
import { placeOf, type RoomSession } from '../rooms.types.js';

/** A host closes the room: everybody gets goodbye, guests lose the history at once. */
export async function closeRoom(ctx: Ctx, input: { sessionId: string }): Promise<void> {
  const { session } = authorize(ctx, 'room.close', await findSeated(ctx, input.sessionId));
  if (!(await endSession(ctx, session, 'host'))) throw new NaastError('roomClosed');
}

/** False when it had been closed already. */
export async function endSession(ctx: Ctx, session: RoomSession, reason: CloseReason): Promise<boolean> {
  const closed = await ctx.stores.rooms.close(session.id, ctx.now(), reason);
  if (closed) ctx.publish({ type: 'room.closed', place: placeOf(session), roomId: session.roomId });
  return closed;
}
