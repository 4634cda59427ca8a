import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { placeOf, type RoomSession } from '../rooms.types.js';
import { findSeated, sessionNow } from '../sessions.js';

/** A host sets how often a person can send a message; 0 ends slow mode. What was sent before does not count. */
export async function setSlow(
  ctx: Ctx,
  { sessionId, seconds }: { sessionId: string; seconds: number },
): Promise<RoomSession> {
  const { session } = authorize(ctx, 'room.pace', await findSeated(ctx, sessionId));
  const slow = seconds === 0 ? null : { seconds, since: ctx.now() };
  if (await ctx.stores.rooms.setSlow(session.id, slow)) {
    ctx.publish({ type: 'room.steered', place: placeOf(session) });
    const act = slow === null ? 'room.slowLifted' : 'room.slowed';
    await enterInLog(ctx, { act, place: { kind: 'room', id: session.roomId } });
  }
  return sessionNow(ctx, session);
}
