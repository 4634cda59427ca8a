import type { Ctx } from '../../../kernel/ctx.js';
import type { Place } from '../../../kernel/place.js';

/** The last connected page of this seat on a node fell away: on this one, or on one that died. */
export async function dropLine(
  ctx: Ctx,
  place: Place,
  seatId: string,
  node = ctx.stores.presence.node,
): Promise<void> {
  const isAway = await ctx.stores.presence.disconnect(place, seatId, node, ctx.now());
  if (isAway) ctx.publish({ type: 'seat.lineDropped', place, seatId });
}
