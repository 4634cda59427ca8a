import type { Ctx } from '../../../kernel/ctx.js';

/**
 * Gives back the chairs of those who stayed away. Between finding and writing a person may have come back: the store writes
 * only what still holds.
 */
export async function sweepPresence(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  for (const { place, seatId } of await ctx.stores.presence.overdue(now)) {
    const outcome = await ctx.stores.presence.resolveOverdue(place, seatId, now);
    if (outcome === 'away') ctx.publish({ type: 'seat.connectionLost', place, seatId });
    else if (outcome) ctx.publish({ type: 'seat.left', place, seatId, was: outcome.left });
  }
}
