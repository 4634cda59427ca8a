import type { Ctx } from '../../../kernel/ctx.js';
import type { Place } from '../../../kernel/place.js';

/** The visit behind this seat is over, so nobody can come back to it: the chair and the name are free at once. */
export async function giveUpSeat(ctx: Ctx, place: Place, seatId: string): Promise<void> {
  await ctx.stores.seats.leave(place, seatId);
  ctx.publish({ type: 'seat.left', place, seatId });
}
