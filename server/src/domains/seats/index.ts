import type { Ctx } from '../../kernel/ctx.js';
import type { Place } from '../../kernel/place.js';
import './seats.events.js';

export { seatClears } from './seats.clears.js';
export { seatCollection } from './seats.model.js';
export { type SeatStore, seatStore } from './seats.store.js';
export { isHostSeat, isResting, isSeated, type Presence, type Seat } from './seats.types.js';

/** A connected page of this seat: called when it connects and every 20 s while it stays. `gone`: the chair was given back. */
export async function renewPresence(ctx: Ctx, place: Place, seatId: string): Promise<'kept' | 'gone'> {
  const outcome = await ctx.stores.seats.renew(place, seatId, ctx.now());
  if (outcome === 'returned') ctx.publish({ type: 'seat.returned', place, seatId });
  return outcome === 'gone' ? 'gone' : 'kept';
}

/** The last connected page of this seat on this node fell away. */
export async function dropLine(ctx: Ctx, place: Place, seatId: string): Promise<void> {
  const dropped = await ctx.stores.seats.dropLine(place, seatId, ctx.now());
  if (dropped) ctx.publish({ type: 'seat.lineDropped', place, seatId });
}

/** Finds those whose node fell away with them, and gives back the chairs of those who stayed away. */
export async function sweepPresence(ctx: Ctx): Promise<void> {
  for (const { place, seatId, release } of await ctx.stores.seats.overdue(ctx.now())) {
    if (release) {
      await ctx.stores.seats.leave(place, seatId);
      ctx.publish({ type: 'seat.left', place, seatId });
    } else {
      await dropLine(ctx, place, seatId);
    }
  }
}
