import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { findSeated } from '../find-seated.js';
import { placeOf } from '../rooms.types.js';

/** Publishes that the actor is typing. Never stored. */
export async function showTyping(ctx: Ctx, input: { id: string }): Promise<void> {
  const { session, seat } = authorize(ctx, 'room.type', await findSeated(ctx, input.id));
  ctx.publish({ type: 'place.typed', place: placeOf(session), seatId: seat.id });
}
