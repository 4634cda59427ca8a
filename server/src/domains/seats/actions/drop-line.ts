import type { Ctx } from '../../../kernel/ctx.js';
import type { Place } from '../../../kernel/place.js';

/** The last connected page of this seat on this node fell away. */
export async function dropLine(ctx: Ctx, place: Place, seatId: string): Promise<void> {
  const dropped = await ctx.stores.seats.dropLine(place, seatId, ctx.now());
  if (dropped) ctx.publish({ type: 'seat.lineDropped', place, seatId });
}
