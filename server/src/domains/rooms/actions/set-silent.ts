import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { placeOf, type RoomSession } from '../rooms.types.js';
import { findSeated, sessionNow } from '../sessions.js';

/** Ends reading along unseen in this session, or allows it again. Who reads so is told, and stops after two minutes. */
export async function setSilent(
  ctx: Ctx,
  { sessionId, allowed }: { sessionId: string; allowed: boolean },
): Promise<RoomSession> {
  const { session } = authorize(ctx, 'room.door', await findSeated(ctx, sessionId));
  const until = allowed ? null : new Date(ctx.now().getTime() + limits.silent.endsAfter);
  if (await ctx.stores.rooms.setSilentUntil(session.id, until)) {
    ctx.publish({ type: 'room.steered', place: placeOf(session) });
    const act = allowed ? 'room.silentAllowed' : 'room.silentEnded';
    await enterInLog(ctx, { act, place: { kind: 'room', id: session.roomId } });
  }
  return sessionNow(ctx, session);
}
