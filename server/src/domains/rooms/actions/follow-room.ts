import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import type { Place } from '../../../kernel/place.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { renewPresence, type Seat } from '../../seats/index.js';
import { findSeated } from '../find-seated.js';
import { placeOf } from '../rooms.types.js';

/** From now on this page hears the session; somebody who was away is back. `rev` tells how far the log is. Throws `seatNeeded` for who stayed away too long. */
export async function followRoom(
  ctx: Ctx,
  input: { sessionId: string },
): Promise<{ place: Place; seat: Seat; rev: number }> {
  const { session, seat } = authorize(ctx, 'room.follow', await findSeated(ctx, input.sessionId));
  const place = placeOf(session);
  if ((await renewPresence(ctx, place, seat.id)) === 'gone') throw new NaastError('seatNeeded');
  const { rev } = await ctx.stores.messages.head(place);
  return { place, seat, rev };
}
