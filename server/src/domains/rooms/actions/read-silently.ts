import type { Entry } from '@naast/shared/contract/rooms';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { findWithOut, refuseIfOut } from '../measuring.js';
import { type AtDoor, checkRules, paceEntering, passDoor } from '../pass-door.js';
import { placeOf } from '../rooms.types.js';
import { readSession, type SeenSession } from './reads.js';

type ReadsAlong =
  | Extract<Entry, { outcome: 'again' | 'wait' }>
  | { readonly outcome: 'silent'; readonly seen: SeenSession };

/**
 * A visitor reads along unseen, having accepted the house rules: without a name and without a chair. Passes the door as who
 * enters, and counts for its network as one. Throws `roomFull` when as many read along as may.
 */
export async function readSilently(ctx: Ctx, input: AtDoor): Promise<ReadsAlong> {
  await paceEntering(ctx, input);
  const { session, seat } = authorize(ctx, 'room.readSilently', await findWithOut(ctx, input.sessionId));
  await checkRules(ctx, input);
  return passDoor(ctx, session, seat, input, async () => {
    const place = placeOf(session);
    const seatId = await ctx.stores.silent.sit(ctx.actor, place, ctx.newId(), ctx.now());
    await refuseIfOut(ctx, session, seatId);
    ctx.publish({ type: 'seat.satSilently', place, seatId });
    return { outcome: 'silent', seen: await readSession(ctx, input) };
  });
}
