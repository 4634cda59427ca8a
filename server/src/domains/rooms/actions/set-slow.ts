import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { RoomSession } from '../rooms.types.js';
import { findSeated, sessionNow, tellSteered } from '../sessions.js';

/** A host sets how often a person can send a message; 0 ends slow mode. What was sent before does not count. */
export async function setSlow(
  ctx: Ctx,
  { sessionId, seconds }: { sessionId: string; seconds: number },
): Promise<RoomSession> {
  const { session } = authorize(ctx, 'room.pace', await findSeated(ctx, sessionId));
  const slow = seconds === 0 ? null : { seconds, since: ctx.now() };
  if (await ctx.stores.rooms.setSlow(session.id, slow))
    await tellSteered(ctx, session, slow === null ? 'room.slowLifted' : 'room.slowed');
  return sessionNow(ctx, session);
}
