import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import { type HeldBack, heldBack, markOf } from '../measures/index.js';
import type { Seat } from '../seats/index.js';
import { placeOf, type RoomSession } from './rooms.types.js';
import { findSeated } from './sessions.js';

/** A session, the actor's seat in it, and by which they are out of its room now. */
export async function findWithOut(
  ctx: Ctx,
  sessionId: string,
): Promise<{ session: RoomSession | null; seat: Seat | null; out: HeldBack | null }> {
  const seated = await findSeated(ctx, sessionId);
  return { ...seated, out: seated.session && (await outOf(ctx, seated.session)) };
}

export async function outOf(ctx: Ctx, { roomId }: Pick<RoomSession, 'roomId'>): Promise<HeldBack | null> {
  return ctx.actor.kind === 'visitor' ? heldBack(ctx, { roomId, who: ctx.actor.who }) : null;
}

/** Put out while they came in: the seat is given back at once. Throws `outOfRoom`. */
export async function refuseIfOut(ctx: Ctx, session: RoomSession, seatId: string): Promise<void> {
  if ((await outOf(ctx, session)) === null) return;
  const place = placeOf(session);
  await ctx.stores.seats.leave(place, seatId);
  ctx.stores.seats.forget(place.id, seatId);
  throw new NaastError('outOfRoom');
}

const kinds = { member: 'member', visit: 'visit' } as const;

/** What is sealed in a person's seat: by it a measure that outlives the session finds them. */
export function personMark(ctx: Ctx, roomId: string): string {
  if (ctx.actor.kind !== 'visitor') throw new NaastError('notAllowed');
  const kind = ctx.actor.memberId === null ? kinds.visit : kinds.member;
  return `${kind}:${markOf(ctx, roomId, ctx.actor.who)}`;
}

/** What `personMark` sealed; null for a seat that an older release wrote. */
export async function markOfSeat(
  ctx: Ctx,
  session: RoomSession,
  seatId: string,
): Promise<{ readonly mark: string; readonly isOfVisit: boolean } | null> {
  const [kind, mark] = (await ctx.stores.seats.markOf(placeOf(session), seatId))?.split(':') ?? [];
  return mark === undefined ? null : { mark, isOfVisit: kind === kinds.visit };
}
