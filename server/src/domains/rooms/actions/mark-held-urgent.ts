import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { tellHeld } from '../held-texts.js';
import { placeOf } from '../rooms.types.js';
import { findSeated } from '../sessions.js';

/** A host sees danger in a text that waits: its author gets an alarm at once, and the text goes on waiting. Throws `notFound`. */
export async function markHeldUrgent(
  ctx: Ctx,
  { sessionId, heldId }: { sessionId: string; heldId: string },
): Promise<void> {
  const { session, seat } = authorize(ctx, 'room.decideHeld', await findSeated(ctx, sessionId));
  const note = await ctx.stores.heldTexts.find(session.id, heldId);
  if (note?.state !== 'waits') throw new NaastError('notFound');
  if (!(await ctx.stores.heldTexts.markUrgent(note.id, seat.id))) return;
  const place = placeOf(session);
  ctx.publish({ type: 'room.heldUrgent', place });
  tellHeld(ctx, session, { seatIds: [], pressed: true });
  await enterInLog(ctx, { act: 'safety.raised', place });
}
