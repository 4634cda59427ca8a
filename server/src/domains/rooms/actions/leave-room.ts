import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { placeOf } from '../rooms.types.js';
import { findSeated } from '../sessions.js';

/** Frees the chair; no reason is asked. */
export async function leaveRoom(ctx: Ctx, input: { sessionId: string }): Promise<void> {
  const { session, seat } = authorize(ctx, 'room.leave', await findSeated(ctx, input.sessionId));
  const place = placeOf(session);
  const was = await ctx.stores.seats.leave(place, seat.id);
  ctx.publish({ type: 'seat.left', place, seatId: seat.id, was });
}
