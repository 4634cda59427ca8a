import type { Ctx } from '../../../kernel/ctx.js';
import type { Place } from '../../../kernel/place.js';

/** A page of this seat connected to this node. `gone`: the chair was given back. */
export async function connectSeat(ctx: Ctx, place: Place, seatId: string): Promise<'kept' | 'gone'> {
  const outcome = await ctx.stores.presence.connect(place, seatId, ctx.now());
  if (outcome === 'returned') ctx.publish({ type: 'seat.returned', place, seatId });
  return outcome === 'gone' ? 'gone' : 'kept';
}
