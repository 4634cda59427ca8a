import { isHostSeat } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import type { Seat } from '../seats/index.js';
import { placeOf, type RoomSession } from './rooms.types.js';

/**
 * In slow mode, or slowed by a host, for a message or a change of words; each has a turn of its own, because the screen counts down to the next
 * message by those that were sent. Hosts are not slowed. Throws `tooFast` with the wait.
 */
export async function takeTurn(
  ctx: Ctx,
  session: RoomSession,
  seat: Seat,
  { of, key }: { readonly of: 'turn' | 'editTurn'; readonly key: string },
): Promise<void> {
  const pace = paceOf(session, seat, ctx.now());
  if (pace === null) return;
  const { seconds, since } = pace;
  const turn = { of, key, at: ctx.now(), everyMs: seconds * 1000, since };
  const retryAfterMs = await ctx.stores.seats.takeTurn(placeOf(session), seat.id, turn);
  if (retryAfterMs > 0) throw new NaastError('tooFast', { retryAfterMs });
}

/** The slower of the room's pace and the person's own; null without one. */
function paceOf({ slow }: RoomSession, seat: Seat, now: Date): { seconds: number; since: Date } | null {
  if (isHostSeat(seat)) return null;
  const { slowed } = seat;
  const own = slowed !== null && slowed.until > now ? slowed : null;
  if (slow === null || own === null) return slow ?? own;
  return own.seconds > slow.seconds ? own : slow;
}
