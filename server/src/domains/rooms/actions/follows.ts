import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Subscribe } from '../../places/index.js';
import { connectSeat, isSeated, isSilent, isWaiting } from '../../seats/index.js';
import { classOf, placeOf, rowFollower } from '../rooms.types.js';
import { moveRow } from '../row.js';
import { findSeated, markBack } from '../sessions.js';

type Seated = Awaited<ReturnType<typeof findSeated>>;

/**
 * Subscribes the socket to the session and marks the seat connected. Returns the log's rev. Throws `seatNeeded` if the
 * seat was given up meanwhile.
 */
export async function followRoom(
  ctx: Ctx,
  { id, subscribe }: { readonly id: string; readonly subscribe: Subscribe },
): Promise<number> {
  const found = await findSeated(ctx, id);
  if (isWaiting(found.seat)) return followRow(ctx, found, subscribe);
  const { session, seat } = authorize(ctx, 'room.follow', found);
  const place = placeOf(session);
  const unsubscribe = subscribe({ viewer: classOf(seat), seatId: seat.id });
  try {
    if ((await connectSeat(ctx, place, seat.id)) === 'gone') throw new NaastError('seatNeeded');
    // Where another device kept the seat here, nothing else tells that its host is back.
    await markBack(ctx, session, seat.id);
    if (isSilent(seat)) ctx.publish({ type: 'room.silentChanged', place });
    const rev = await ctx.stores.messages.rev(place);
    // A leave or close just before the subscription did not reach this socket: check the right again.
    authorize(ctx, 'room.follow', await findSeated(ctx, id));
    return rev;
  } catch (error) {
    unsubscribe();
    throw error;
  }
}

/** Of who waits for a chair. Says nothing of the log, not even how far it is. */
async function followRow(ctx: Ctx, found: Seated, subscribe: Subscribe): Promise<number> {
  const { session, seat } = authorize(ctx, 'room.wait', found);
  const place = placeOf(session);
  const unsubscribe = subscribe({ viewer: rowFollower, seatId: seat.id });
  try {
    if ((await connectSeat(ctx, place, seat.id)) === 'gone') throw new NaastError('seatNeeded');
    // They may have been passed over while their page was gone, and a chair may be free.
    await moveRow(ctx, session);
    const now = await findSeated(ctx, session.id);
    // A chair came meanwhile: the page reads that it sits.
    if (!isSeated(now.seat)) authorize(ctx, 'room.wait', now);
    return 0;
  } catch (error) {
    unsubscribe();
    throw error;
  }
}

/** Stops this socket's subscription; the seat stays. */
export async function unfollowRoom(ctx: Ctx, { id }: { readonly id: string }): Promise<void> {
  authorize(ctx, 'room.leave', await findSeated(ctx, id));
}

/** Publishes that the actor is typing. Never stored. */
export async function showTyping(ctx: Ctx, input: { id: string }): Promise<void> {
  const { session, seat } = authorize(ctx, 'room.type', await findSeated(ctx, input.id));
  ctx.publish({ type: 'place.typed', place: placeOf(session), seatId: seat.id });
}
