import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { refuseCodename } from '../../messages/index.js';
import { placeOf, type RoomSession } from '../rooms.types.js';
import { findSeated, sessionNow } from '../sessions.js';

/** A host writes a line above the talk, or takes it away (null). Of two hosts the last one stands. Throws `holdsCodename`. */
export async function pinText(
  ctx: Ctx,
  { sessionId, text }: { sessionId: string; text: string | null },
): Promise<RoomSession> {
  const { session, seat } = authorize(ctx, 'room.pin', await findSeated(ctx, sessionId));
  if (text !== null) refuseCodename(text);
  if (await ctx.stores.rooms.setPinned(session.id, text === null ? null : { text, by: seat.id })) {
    ctx.publish({ type: 'room.steered', place: placeOf(session) });
    const act = text === null ? 'room.unpinned' : 'room.pinned';
    await enterInLog(ctx, { act, place: { kind: 'room', id: session.roomId } });
  }
  return sessionNow(ctx, session);
}
