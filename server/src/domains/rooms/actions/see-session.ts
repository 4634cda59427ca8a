import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { isSeated, type Seat } from '../../seats/index.js';
import { placeOf, type RoomSession } from '../rooms.types.js';

/** A session with who sits in it; the seats only for somebody who sits there too, and none once it is closed. */
export interface SeenSession {
  readonly session: RoomSession;
  readonly seat: Seat | null;
  readonly seats: readonly Seat[];
}

export async function seeSession(ctx: Ctx, input: { sessionId: string }): Promise<SeenSession> {
  const { session } = authorize(ctx, 'room.see', {
    session: await ctx.stores.rooms.findSession(input.sessionId),
  });
  const seat = await ctx.stores.seats.of(ctx.actor, placeOf(session));
  if (!isSeated(seat) || ctx.judge('room.follow', { session, seat }) !== 'allow')
    return { session, seat, seats: [] };
  return { session, seat, seats: await ctx.stores.seats.list(placeOf(session)) };
}
