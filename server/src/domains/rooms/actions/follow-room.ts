import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import type { Place } from '../../../kernel/place.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { connectSeat, type Seat } from '../../seats/index.js';
import { findSeated } from '../find-seated.js';
import { placeOf } from '../rooms.types.js';

export interface FollowRoom {
  readonly sessionId: string;
  /** Makes the page hear the place; answers how to undo it. */
  readonly hear: (place: Place, seat: Seat) => () => void;
}

/**
 * From now on this page hears the session; somebody who was away is back. Answers how far the log is.
 * Throws `seatNeeded` for who stayed away too long.
 */
export async function followRoom(ctx: Ctx, { sessionId, hear }: FollowRoom): Promise<number> {
  const { session, seat } = authorize(ctx, 'room.follow', await findSeated(ctx, sessionId));
  const place = placeOf(session);
  const stopHearing = hear(place, seat);
  try {
    if ((await connectSeat(ctx, place, seat.id)) === 'gone') throw new NaastError('seatNeeded');
    const { rev } = await ctx.stores.messages.head(place);
    // A leaving or a close just before the page was listed found nobody to let go: the right is asked once more.
    authorize(ctx, 'room.follow', await findSeated(ctx, sessionId));
    return rev;
  } catch (error) {
    stopHearing();
    throw error;
  }
}
