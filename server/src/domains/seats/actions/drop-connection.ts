import type { Ctx } from '../../../kernel/ctx.js';
import type { Place } from '../../../kernel/place.js';

/** Notes that the seat has no connected page left on a node: this one, or one that died. */
export async function dropConnection(
  ctx: Ctx,
  place: Place,
  seatId: string,
  node = ctx.stores.presence.node,
): Promise<void> {
  const isAway = await ctx.stores.presence.disconnect(place, seatId, node, ctx.now());
  if (isAway) ctx.publish({ type: 'seat.connectionLost', place, seatId });
}
