import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { fewAtATime } from '../../../platform/few-at-a-time.js';
import { giveUpSeat } from '../../seats/index.js';
import { readingSilently } from '../door.policy.js';
import { callOthers } from '../lost-host.js';
import { placeOf, type RoomSession } from '../rooms.types.js';
import { tendRow } from '../row.js';
import { endSession, setHosted } from '../sessions.js';

/**
 * Updates all open sessions: notes whether a host is there, calls the team to those that lost theirs, closes those past their end
 * or too long without a host, and moves their rows.
 */
export async function tendSessions(ctx: Ctx): Promise<void> {
  const sessions = await ctx.stores.rooms.openSessions();
  const hosted = await ctx.stores.presence.attended(
    sessions.map(({ id }) => id),
    'host',
  );
  const withRow = await ctx.stores.row.among(sessions.map(({ id }) => id));
  await fewAtATime(sessions, async (session) => {
    await tend(ctx, session, hosted.has(session.id));
    if (withRow.has(session.id)) await tendRow(ctx, session);
    if (!readingSilently(session, ctx.now())) await endSilent(ctx, session);
  });
}

/** Frees the silent chairs once reading along has ended, as was announced. */
async function endSilent(ctx: Ctx, session: RoomSession): Promise<void> {
  const place = placeOf(session);
  for (const seatId of await ctx.stores.silent.list(place)) await giveUpSeat(ctx, place, seatId);
}

async function tend(ctx: Ctx, session: RoomSession, isHosted: boolean): Promise<void> {
  const now = ctx.now();
  if (session.closesAt !== null && session.closesAt <= now) {
    await endSession(ctx, session, session.endAnnounced === null ? 'hours' : 'host');
    return;
  }
  if (isHosted !== (session.hostAwaySince === null)) await setHosted(ctx, session, isHosted);
  const awayFor = session.hostAwaySince === null ? 0 : now.getTime() - session.hostAwaySince.getTime();
  if (isHosted) return;
  if (awayFor >= limits.room.closesWithoutHost) await endSession(ctx, session, 'noHost');
  else await callOthers(ctx, session);
}
