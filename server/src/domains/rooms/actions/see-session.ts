import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { isSeated, type Seat } from '../../seats/index.js';
import { classOf, placeOf, type RoomSession, type RoomViewer } from '../rooms.types.js';

/** A session and its seats; the seats only for a seated actor, and none once it is closed. */
export interface SeenSession {
  readonly session: RoomSession;
  readonly seat: Seat | null;
  /** The actor's viewer class; null without a seat, or when it is no longer valid. */
  readonly viewer: RoomViewer | null;
  readonly seats: readonly Seat[];
  /** The host who freed the actor's chair; null if none did. */
  readonly freedBy: string | null;
  readonly waitingAtDoor: number;
}

export async function seeSession(ctx: Ctx, input: { sessionId: string }): Promise<SeenSession> {
  const { session } = authorize(ctx, 'room.see', {
    session: await ctx.stores.rooms.findSession(input.sessionId),
  });
  const place = placeOf(session);
  const seat = await ctx.stores.seats.of(ctx.actor, place);
  if (!isSeated(seat) || ctx.judge('room.follow', { session, seat }) !== 'allow') {
    const by = seat?.freed ? await ctx.stores.seats.find(place, seat.freed.bySeatId) : null;
    return { session, seat, viewer: null, seats: [], freedBy: by?.name ?? null, waitingAtDoor: 0 };
  }
  const waitingAtDoor = ctx.stores.doors.waiting(session.id);
  const seats = await ctx.stores.seats.list(place);
  return { session, seat, viewer: classOf(seat), seats, freedBy: null, waitingAtDoor };
}
