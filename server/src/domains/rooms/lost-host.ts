import { limits } from '@naast/shared/limits';
import { isHostSeat } from '@naast/shared/roles';
import { type Actor, accountIdOf, whoOf } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import { dutyLead } from '../duty/index.js';
import { isSeated } from '../seats/index.js';
import { placeOf, type RoomSession } from './rooms.types.js';

/** The actor as the host of an account, to find its seat. */
export const hostOf = (accountId: string): Actor => ({
  kind: 'team',
  who: whoOf('team', accountId),
  accountId,
  roles: [],
});

/**
 * Whether a team actor is called to an open room that lost its last host. The duty lead is called at once, others after
 * two minutes. If no lead is present, or the lead was that host, all are called at once.
 */
export async function isCalledTo(ctx: Ctx, session: RoomSession): Promise<boolean> {
  if (session.hostAwaySince === null) return false;
  if (ctx.now().getTime() - session.hostAwaySince.getTime() >= limits.room.leadCalledFirst) return true;
  const lead = await dutyLead(ctx.stores, ctx.now());
  if (lead === null || !lead.isHere || lead.accountId === accountIdOf(ctx.actor)) return true;
  const seat = await ctx.stores.seats.of(hostOf(lead.accountId), placeOf(session));
  return isHostSeat(seat) && isSeated(seat);
}

/** Tells the team two minutes later; before that only the lead is called. */
export async function callOthers(ctx: Ctx, { id }: Pick<RoomSession, 'id'>): Promise<void> {
  const since = new Date(ctx.now().getTime() - limits.room.leadCalledFirst);
  if (await ctx.stores.rooms.callOthers(id, since))
    ctx.publish({ type: 'room.helpChanged', place: placeOf({ id }) });
}
