import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { type Held, heldIn, tellHeld } from '../held-texts.js';
import { findSeated } from '../sessions.js';

/** Its author takes a held text back: its words are gone. What a host placed in the same moment stands in the talk. */
export async function takeBackHeld(
  ctx: Ctx,
  { sessionId, heldId }: { sessionId: string; heldId: string },
): Promise<readonly Held[]> {
  const seated = await findSeated(ctx, sessionId);
  const found = seated.session && (await ctx.stores.heldTexts.find(sessionId, heldId));
  const { session, seat, held } = authorize(ctx, 'room.takeBackHeld', { ...seated, held: found });
  const { heldTexts, messages } = ctx.stores;
  if (await heldTexts.decide(held.id, ['waits', 'returned', 'declined'], 'takenBack')) {
    await messages.drop(session.id, held.id);
    tellHeld(ctx, session, { seatIds: [seat.id], pressed: held.presses });
  }
  return heldIn(ctx, session, seat.id);
}
