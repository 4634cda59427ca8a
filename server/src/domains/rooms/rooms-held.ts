import type { Bilingual } from '@naast/shared/languages';
import { isHostSeat } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import { isSeated, type Seat } from '../seats/index.js';
import { placeOf, type RoomSession } from './rooms.types.js';
import { sessionsHostedBy } from './sessions.js';

export interface RoomHeld {
  readonly id: string;
  readonly title: Bilingual;
  /** Another host is there, help is asked for, or writing rests for everybody. */
  readonly isCovered: boolean;
}

const isThere = (seat: Seat): boolean => isHostSeat(seat) && isSeated(seat) && seat.connection === 'here';

/** The rooms that the actor holds as a host, and whether something looks after each while they are away. */
export async function roomsHeld(ctx: Ctx): Promise<RoomHeld[]> {
  const held = await sessionsHostedBy(ctx);
  return Promise.all(
    held.map(async (session) => ({ ...facts(session), isCovered: await isCovered(ctx, session) })),
  );
}

const facts = ({ roomId, title }: RoomSession) => ({ id: roomId, title });

async function isCovered(ctx: Ctx, session: RoomSession): Promise<boolean> {
  if (session.help !== null) return true;
  const { writingPause } = session;
  if (writingPause !== null && writingPause.until > ctx.now()) return true;
  const own = await ctx.stores.seats.of(ctx.actor, placeOf(session));
  const seats = await ctx.stores.seats.list(placeOf(session));
  return seats.some((seat) => seat.id !== own?.id && isThere(seat));
}

/** The names of the hosts who are in an open room now: those of accounts are unique. */
export async function hostsThere(ctx: Ctx): Promise<ReadonlySet<string>> {
  const open = await ctx.stores.rooms.openSessions();
  const seats = await Promise.all(open.map((session) => ctx.stores.seats.list(placeOf(session))));
  return new Set(
    seats
      .flat()
      .filter(isThere)
      .map(({ name }) => name),
  );
}
