import type { Ctx } from '../../kernel/ctx.js';
import type { Seat } from '../seats/index.js';
import { placeOf, type RoomSession } from './rooms.types.js';

/** A session and the actor's seat in it: what most room abilities are judged on. */
export async function findSeated(
  ctx: Ctx,
  sessionId: string,
): Promise<{ session: RoomSession | null; seat: Seat | null }> {
  const session = await ctx.stores.rooms.findSession(sessionId);
  return { session, seat: session && (await ctx.stores.seats.of(ctx.actor, placeOf(session))) };
}
