import type { Ctx } from '../../../kernel/ctx.js';
import { fewAtATime } from '../../../platform/few-at-a-time.js';
import type { SeatInPlace } from '../presence.store.js';
import { connectSeat } from './connect-seat.js';
import { dropConnection } from './drop-connection.js';

/**
 * Compares the seats that this node holds in the store with the pages connected to it, and mends the store: after a drop that could
 * not be written, or when other nodes took this one for dead. One read that opens nothing, and no write while both agree. Returns
 * seats whose chair was freed, so that their pages are unsubscribed.
 */
export async function checkPresence(
  ctx: Ctx,
  connected: () => readonly SeatInPlace[],
): Promise<readonly SeatInPlace[]> {
  const { presence } = ctx.stores;
  const held = await presence.heldBy([presence.node]);
  // Asked after the store, so that a page that has just connected is not taken for one that fell away.
  const pages = connected();
  const without = (of: readonly SeatInPlace[]) => {
    const ids = new Set(of.map(({ seatId }) => seatId));
    return ({ seatId }: SeatInPlace) => !ids.has(seatId);
  };
  await fewAtATime(held.filter(without(pages)), ({ place, seatId }) => dropConnection(ctx, place, seatId));
  const gone: SeatInPlace[] = [];
  await fewAtATime(pages.filter(without(held)), async (seat) => {
    if ((await connectSeat(ctx, seat.place, seat.seatId)) === 'gone') gone.push(seat);
  });
  return gone;
}
