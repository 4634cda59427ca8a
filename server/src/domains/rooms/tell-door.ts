import type { Ctx } from '../../kernel/ctx.js';
import { placeOf, type RoomSession } from './rooms.types.js';

/** Tells all nodes how many wait on this one, when that is news: a host may be connected to another. */
export function tellDoor(ctx: Ctx, session: Pick<RoomSession, 'id'>): void {
  const { doors } = ctx.stores;
  const { waiting, isNews } = doors.waitingHere(session.id);
  if (isNews) ctx.publish({ type: 'room.doorChanged', place: placeOf(session), node: doors.node, waiting });
}
