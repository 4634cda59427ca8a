import type { CloseReason } from '@naast/shared/contract/rooms';
import { isHostSeat } from '@naast/shared/roles';
import { hasRole } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import type { RoomToWatch } from '../duty/index.js';
import { giveUpSeatsOf, isSeated, type Seat } from '../seats/index.js';
import { hostOf } from './lost-host.js';
import { placeOf, type RoomSession } from './rooms.types.js';

/** A session and the actor's seat in it: what most room abilities are judged on. */
export async function findSeated(
  ctx: Ctx,
  sessionId: string,
): Promise<{ session: RoomSession | null; seat: Seat | null }> {
  const session = await ctx.stores.rooms.findSession(sessionId);
  return { session, seat: session && (await ctx.stores.seats.of(ctx.actor, placeOf(session))) };
}

/** Reads it from the store, as another node may have changed it. */
export async function sessionNow(ctx: Ctx, session: RoomSession): Promise<RoomSession> {
  ctx.stores.rooms.forgetSession(session.id);
  return (await ctx.stores.rooms.findSession(session.id)) ?? session;
}

/** False if it was closed already. */
export async function endSession(ctx: Ctx, session: RoomSession, reason: CloseReason): Promise<boolean> {
  const closed = await ctx.stores.rooms.close(session.id, ctx.now(), reason);
  if (closed) ctx.publish({ type: 'room.closed', place: placeOf(session), roomId: session.roomId });
  return closed;
}

/**
 * Updates `hostAwaySince` from presence. A host who just opened the room counts as there: the socket connects in a
 * moment.
 */
export async function updateHostPresence(ctx: Ctx, session: Pick<RoomSession, 'id'>): Promise<void> {
  const hosted = await ctx.stores.presence.attended([session.id], 'host');
  await setHosted(ctx, session, hosted.has(session.id));
}

export async function setHosted(
  ctx: Ctx,
  session: Pick<RoomSession, 'id'>,
  isHosted: boolean,
): Promise<void> {
  if (await ctx.stores.rooms.setHostAway(session.id, isHosted ? null : ctx.now()))
    ctx.publish({ type: isHosted ? 'room.hostCameBack' : 'room.hostWentAway', place: placeOf(session) });
}

/** Publishes the number of waiting people on this node if it changed; hosts may be connected to another node. */
export function tellDoor(ctx: Ctx, session: Pick<RoomSession, 'id'>): void {
  const { doors } = ctx.stores;
  const { isNews, ...told } = doors.waitingHere(session.id);
  if (isNews) ctx.publish({ type: 'room.doorChanged', place: placeOf(session), node: doors.node, told });
}

/** Marks the open rooms that this account hosts, for the duty lead. Its seats stay. */
export async function markLeftQuickly(ctx: Ctx, accountId: string): Promise<void> {
  const host = hostOf(accountId);
  for (const session of await ctx.stores.rooms.openSessions()) {
    const seat = await ctx.stores.seats.of(host, placeOf(session));
    if (!isHostSeat(seat) || !isSeated(seat)) continue;
    if (await ctx.stores.rooms.markLeftQuickly(session.id, seat.id))
      ctx.publish({ type: 'room.leftQuickly', place: placeOf(session) });
  }
}

export async function markBack(ctx: Ctx, { id }: Pick<RoomSession, 'id'>, seatId: string): Promise<void> {
  const session = await ctx.stores.rooms.findSession(id);
  // Few seats are marked, so the store is asked only about those.
  if (!session?.leftQuickly.includes(seatId)) return;
  if (await ctx.stores.rooms.markBack(id, seatId))
    ctx.publish({ type: 'room.leftQuickly', place: placeOf({ id }) });
}

/** Open rooms whose host used the quick exit, and those without a host. */
export async function roomsToWatch(ctx: Ctx): Promise<RoomToWatch[]> {
  return (await ctx.stores.rooms.openSessions())
    .map(({ roomId, title, hostAwaySince, leftQuickly }) => ({
      roomId,
      title,
      isHosted: hostAwaySince === null,
      hasLeftQuickly: leftQuickly.length > 0,
    }))
    .filter(({ isHosted, hasLeftQuickly }) => !isHosted || hasLeftQuickly);
}

/** Frees an account's chairs in all open sessions, or some of them, connected or not. Its messages stay. */
export async function releaseSeatsOf(
  ctx: Ctx,
  accountId: string,
  which: (seat: Seat) => boolean,
): Promise<void> {
  await giveUpSeatsOf(ctx, accountId, (await ctx.stores.rooms.openSessions()).map(placeOf), which);
}

/** The open sessions in which the actor holds a host's seat. */
export async function sessionsHostedBy(ctx: Ctx): Promise<RoomSession[]> {
  if (!hasRole(ctx.actor, 'host')) return [];
  const open = await ctx.stores.rooms.openSessions();
  const held = await Promise.all(
    open.map(async (session) => {
      const seat = await ctx.stores.seats.of(ctx.actor, placeOf(session));
      return isHostSeat(seat) && isSeated(seat) ? session : null;
    }),
  );
  return held.filter((session) => session !== null);
}

/** Whether the actor waits at the door of this session, as far as this node knows: a waiting page asks every few seconds. */
export const waitsAtDoor = (ctx: Ctx, session: Pick<RoomSession, 'id'>): boolean =>
  ctx.actor.kind === 'visitor' && ctx.stores.doors.standsAt({ sessionId: session.id, who: ctx.actor.who });
