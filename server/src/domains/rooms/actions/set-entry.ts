import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { placeOf, type RoomSession } from '../rooms.types.js';
import { moveRow } from '../row.js';
import { findSeated, sessionNow } from '../sessions.js';

/** Pauses or resumes entry. Seated people keep their chairs, also when their connection drops. */
export async function setEntry(
  ctx: Ctx,
  input: { sessionId: string; paused: boolean },
): Promise<RoomSession> {
  const { session } = authorize(ctx, 'room.door', await findSeated(ctx, input.sessionId));
  const isPaused = input.paused;
  if (await ctx.stores.rooms.setEntryPaused(session.id, isPaused)) {
    ctx.publish({ type: 'room.entrySet', place: placeOf(session) });
    const act = isPaused ? 'room.entryPaused' : 'room.entryResumed';
    await enterInLog(ctx, { act, place: { kind: 'room', id: session.roomId } });
    if (!isPaused) await moveRow(ctx, session);
  }
  return sessionNow(ctx, session);
}
