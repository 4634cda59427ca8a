import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { refuseCodename } from '../../messages/index.js';
import { findSeated } from '../sessions.js';

/** A host leaves a note for the next host of this room, or takes it away (null). Throws `holdsCodename`. */
export async function leaveHandover(
  ctx: Ctx,
  { sessionId, text }: { sessionId: string; text: string | null },
): Promise<void> {
  const { session, seat } = authorize(ctx, 'room.leaveHandover', await findSeated(ctx, sessionId));
  if (text !== null) refuseCodename(text);
  const note = text === null ? null : { text, seatId: seat.id, at: ctx.now() };
  if (!(await ctx.stores.handovers.leave(session, note))) return;
  if (note) await enterInLog(ctx, { act: 'room.handedOver', place: { kind: 'room', id: session.roomId } });
}
