import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { placeOf, type RoomSession } from '../rooms.types.js';
import { findSeated, sessionNow } from '../sessions.js';

/** A host begins an *adempauze* for all but hosts, or ends it early. A pause that runs is not prolonged. */
export async function pauseWriting(
  ctx: Ctx,
  { sessionId, paused }: { sessionId: string; paused: boolean },
): Promise<RoomSession> {
  const { session, seat } = authorize(ctx, 'room.pace', await findSeated(ctx, sessionId));
  const now = ctx.now();
  const pause = { until: new Date(now.getTime() + limits.room.writingPause), by: seat.id };
  const { beginWritingPause, endWritingPause } = ctx.stores.rooms;
  const isNews = paused
    ? await beginWritingPause(session.id, pause, now)
    : await endWritingPause(session.id, now);
  if (isNews) {
    ctx.publish({ type: 'room.steered', place: placeOf(session) });
    const act = paused ? 'room.writingPaused' : 'room.writingResumed';
    await enterInLog(ctx, { act, place: { kind: 'room', id: session.roomId } });
  }
  return sessionNow(ctx, session);
}
