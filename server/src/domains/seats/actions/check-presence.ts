import type { Ctx } from '../../../kernel/ctx.js';
import { fewAtATime } from '../../../platform/few-at-a-time.js';
import type { SeatInPlace } from '../presence.store.js';
import { connectSeat } from './connect-seat.js';
import { dropConnection } from './drop-connection.js';

/**
 * Compares the seats that this node holds in the store with the pages connected to it, and mends the store: after a drop that could
 * not be written, or when other nodes took this one for dead. One read of ids, and no write while both agree. Returns
 * seats whose chair was freed, so that their pages are unsubscribed.
 */
export async function checkPresence(
  ctx: Ctx,
  connected: () => readonly SeatInPlace[],
): Promise<readonly SeatInPlace[]> {
  const { presence } = ctx.stores;
  const held = await presence.heldHere();
  // Asked after the store, so that a page that has just connected is not taken for one that fell away.
  const pages = connected();
  const connectedIds = new Set(pages.map(({ seatId }) => seatId));
  if ([...held].some((id) => !connectedIds.has(id))) {
    const inPlaces = (await presence.heldBy([presence.node])).filter(({ seatId }) => held.has(seatId));
    const now = new Set(connected().map(({ seatId }) => seatId));
    const fallen = inPlaces.filter(({ seatId }) => !now.has(seatId));
    await fewAtATime(fallen, ({ place, seatId }) => dropConnection(ctx, place, seatId));
  }
  const gone: SeatInPlace[] = [];
  const unheld = pages.filter(({ seatId }) => !held.has(seatId));
  await fewAtATime(unheld, async (seat) => {
    if ((await connectSeat(ctx, seat.place, seat.seatId)) === 'gone') gone.push(seat);
  });
  return gone;
}
