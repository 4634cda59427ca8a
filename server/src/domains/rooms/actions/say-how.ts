import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { refuseCodename } from '../../messages/index.js';
import type { Seat } from '../../seats/index.js';
import { refuseContact } from '../refuse-contact.js';
import { placeOf } from '../rooms.types.js';
import { findSeated } from '../sessions.js';
import { takeTurn } from '../take-turn.js';
import { refuseAjar } from '../why-it-waits.js';

/**
 * A person says in one line how they are, or takes it away (null). It goes with the session. Throws `holdsCodename`, `holdsContact`,
 * `doorAjar`, and `tooFast` in slow mode.
 */
export async function sayHow(
  ctx: Ctx,
  { sessionId, how }: { sessionId: string; how: string | null },
): Promise<Seat> {
  const { session, seat } = authorize(ctx, 'room.sayHow', { ...(await findSeated(ctx, sessionId)), how });
  await ctx.rateLimits.consume('message', session.id);
  if (seat.how === how) return seat;
  if (how !== null) {
    refuseCodename(how);
    await refuseContact(ctx, session, seat, how);
    await refuseAjar(ctx, session, seat, how);
    await takeTurn(ctx, session, seat, { of: 'editTurn', key: ctx.newId() });
  }
  const place = placeOf(session);
  const said = await ctx.stores.seats.sayHow(place, seat.id, how);
  if (said === null) throw new NaastError('seatNeeded');
  ctx.publish({ type: 'seat.howChanged', place, seatId: seat.id });
  return said;
}
