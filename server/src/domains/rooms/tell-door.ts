import type { Ctx } from '../../kernel/ctx.js';
import { placeOf, type RoomSession } from './rooms.types.js';

/** Publishes how many wait on this node, if it changed: a host may be connected to another node. */
export function tellDoor(ctx: Ctx, session: Pick<RoomSession, 'id'>): void {
  const { doors } = ctx.stores;
  const { isNews, ...told } = doors.waitingHere(session.id);
  if (isNews) ctx.publish({ type: 'room.doorChanged', place: placeOf(session), node: doors.node, told });
}
