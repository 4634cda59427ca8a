import type { Ctx } from '../../kernel/ctx.js';
import { giveUpSeat, type Waiting } from '../seats/index.js';
import { admits, whyShut } from './door.policy.js';
import { occupancy } from './load-room.js';
import { placeOf, type RoomSession } from './rooms.types.js';
import { sessionNow } from './sessions.js';

/** Gives free chairs to those who wait, in their order, and publishes the row. */
export async function moveRow(ctx: Ctx, session: Pick<RoomSession, 'id'>): Promise<void> {
  const place = placeOf(session);
  if ((await ctx.stores.row.count(place)) === 0) return;
  await seatFromRow(ctx, session);
  ctx.publish({ type: 'room.rowChanged', place });
}

async function seatFromRow(ctx: Ctx, { id }: Pick<RoomSession, 'id'>): Promise<void> {
  const place = placeOf({ id });
  for (;;) {
    // Read again each time: another node may have closed it, or paused entry.
    const found = await ctx.stores.rooms.findSession(id);
    const session = found && (await sessionNow(ctx, found));
    if (session === null || !admits(session, ctx.now())) return;
    const { capacity } = await occupancy(ctx, session);
    const seatId = await ctx.stores.row.seatFirst(place, capacity, ctx.now());
    if (seatId === null) return;
    ctx.publish({ type: 'seat.taken', place, seatId });
  }
}

/** The number of seats before this one whose pages are open; null if it does not wait. */
export function aheadOf(row: readonly Waiting[], seatId: string): number | null {
  const at = row.findIndex((waiting) => waiting.seatId === seatId);
  return at === -1 ? null : row.slice(0, at).filter(({ isSkipped }) => !isSkipped).length;
}

/** Whether a newcomer has to wait behind others. */
export const isAnyHere = (row: readonly Waiting[]): boolean => row.some(({ isSkipped }) => !isSkipped);

/**
 * Passes over those who were away for a while, gives free chairs, and ends the row once entry has stopped,
 * as was announced to those who wait.
 */
export async function tendRow(ctx: Ctx, session: RoomSession): Promise<void> {
  const place = placeOf(session);
  const row = await ctx.stores.row.list(place, ctx.now());
  if (whyShut(session, ctx.now()) === 'stopped') {
    for (const { seatId } of row) await giveUpSeat(ctx, place, seatId);
    return;
  }
  const away = row.filter(({ isAway, isSkipped }) => isAway && !isSkipped).map(({ seatId }) => seatId);
  for (const seatId of ctx.stores.rowWatch.awayTooLong(place.id, away))
    await ctx.stores.row.skip(place, seatId);
  await moveRow(ctx, session);
}
