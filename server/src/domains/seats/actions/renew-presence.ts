import type { Ctx } from '../../../kernel/ctx.js';
import type { Place } from '../../../kernel/place.js';

/** A connected page of this seat: called when it connects and every 20 s while it stays. `gone`: the chair was given back. */
export async function renewPresence(ctx: Ctx, place: Place, seatId: string): Promise<'kept' | 'gone'> {
  const outcome = await ctx.stores.seats.renew(place, seatId, ctx.now());
  if (outcome === 'returned') ctx.publish({ type: 'seat.returned', place, seatId });
  return outcome === 'gone' ? 'gone' : 'kept';
}
