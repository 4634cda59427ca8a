import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { placeOf, type RoomSession } from '../rooms.types.js';
import { findSeated, sessionNow } from '../sessions.js';

/** A host announces that the room closes in five minutes, or takes that back before it has come. One that was announced is not prolonged. */
export async function announceEnd(
  ctx: Ctx,
  { sessionId, announced }: { sessionId: string; announced: boolean },
): Promise<RoomSession> {
  const { session, seat } = authorize(ctx, 'room.close', await findSeated(ctx, sessionId));
  const now = ctx.now();
  const end = { at: new Date(now.getTime() + limits.room.lastMinutes), by: seat.id };
  const isNews = announced
    ? await ctx.stores.rooms.announceEnd(session.id, end)
    : await ctx.stores.rooms.withdrawEnd(session.id, now);
  if (isNews) {
    ctx.publish({ type: 'room.steered', place: placeOf(session) });
    const act = announced ? 'room.endAnnounced' : 'room.endWithdrawn';
    await enterInLog(ctx, { act, place: { kind: 'room', id: session.roomId } });
  }
  return sessionNow(ctx, session);
}
