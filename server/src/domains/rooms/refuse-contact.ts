import { helplinesOf } from '@naast/shared/personal/helplines';
import { contactIn } from '@naast/shared/personal/personal-data';
import { isHostSeat } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import { theOrganisation } from '../organisation/index.js';
import type { Seat } from '../seats/index.js';
import { placeOf, type RoomSession } from './rooms.types.js';

/**
 * In a room whose rule it is, words by which people could find each other elsewhere are refused, but from hosts, of helplines, and from
 * a person about whom an alarm is open: who has to be found may say where. Throws `holdsContact`.
 */
export async function refuseContact(
  ctx: Ctx,
  session: RoomSession,
  seat: Pick<Seat, 'id' | 'role'>,
  text: string,
): Promise<void> {
  if (!session.forbidsContact || isHostSeat(seat)) return;
  // Nearly no message has any: the store is asked only about those that do.
  if (contactIn(text).length === 0) return;
  const place = placeOf(session);
  const helplines = helplinesOf((await theOrganisation(ctx)).crisis);
  const names = (await ctx.stores.seats.list(place)).map(({ name }) => name);
  if (contactIn(text, { names, helplines }).length === 0) return;
  const who = ctx.actor.kind === 'system' ? '' : ctx.actor.who;
  if (await ctx.stores.places.isUnderAlarm(place, { seatId: seat.id, who })) return;
  throw new NaastError('holdsContact');
}
