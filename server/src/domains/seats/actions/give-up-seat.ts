import type { Ctx } from '../../../kernel/ctx.js';
import type { Place } from '../../../kernel/place.js';

/** The visit behind this seat is over, so it cannot be used again: chair and name are free immediately. */
export async function giveUpSeat(ctx: Ctx, place: Place, seatId: string): Promise<void> {
  const was = await ctx.stores.seats.leave(place, seatId);
  ctx.publish({ type: 'seat.left', place, seatId, was });
}
