import { isHostSeat } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import type { Seat } from '../seats/index.js';
import { placeOf, type RoomSession } from './rooms.types.js';

/**
 * In slow mode, for a message or a change of words; each has a turn of its own, because the screen counts down to the next
 * message by those that were sent. Hosts are not slowed. Throws `tooFast` with the wait.
 */
export async function takeTurn(
  ctx: Ctx,
  session: RoomSession,
  seat: Seat,
  { of, key }: { readonly of: 'turn' | 'editTurn'; readonly key: string },
): Promise<void> {
  if (session.slow === null || isHostSeat(seat)) return;
  const { seconds, since } = session.slow;
  const turn = { of, key, at: ctx.now(), everyMs: seconds * 1000, since };
  const retryAfterMs = await ctx.stores.seats.takeTurn(placeOf(session), seat.id, turn);
  if (retryAfterMs > 0) throw new NaastError('tooFast', { retryAfterMs });
}
