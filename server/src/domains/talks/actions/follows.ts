import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Subscribe } from '../../places/index.js';
import { connectSeat } from '../../seats/index.js';
import { classOf, placeOf } from '../talks.types.js';
import { findTalk } from '../the-talk.js';

/** Subscribes a page to the talk and marks its seat connected. Returns the log's rev. Throws `seatNeeded` if the seat was given up meanwhile. */
export async function followTalk(
  ctx: Ctx,
  { id, subscribe }: { readonly id: string; readonly subscribe: Subscribe },
): Promise<number> {
  const { talk, seat } = authorize(ctx, 'talk.follow', await findTalk(ctx, id));
  const place = placeOf(talk);
  const unsubscribe = subscribe({ viewer: classOf(seat), seatId: seat.id });
  try {
    if ((await connectSeat(ctx, place, seat.id)) === 'gone') throw new NaastError('seatNeeded');
    const rev = await ctx.stores.messages.rev(place);
    // An end just before the subscription did not reach this page: check the right again.
    authorize(ctx, 'talk.follow', await findTalk(ctx, id));
    return rev;
  } catch (error) {
    unsubscribe();
    throw error;
  }
}

/** Ends this page's subscription; the seat stays. */
export async function unfollowTalk(ctx: Ctx, { id }: { readonly id: string }): Promise<void> {
  authorize(ctx, 'talk.leave', await findTalk(ctx, id));
}

/** Tells the other that this one is typing. Never stored. */
export async function typeInTalk(ctx: Ctx, { id }: { readonly id: string }): Promise<void> {
  const { talk, seat } = authorize(ctx, 'talk.post', await findTalk(ctx, id));
  ctx.publish({ type: 'place.typed', place: placeOf(talk), seatId: seat.id });
}
