import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { placeOf } from '../rooms.types.js';
import { type SeenSession, seeSession } from './see-session.js';

/** A host sits down in an open session, under the name the team knows. Everybody sees who joins, and as what. */
export async function joinAsHost(ctx: Ctx, input: { sessionId: string }): Promise<SeenSession> {
  const { session } = authorize(ctx, 'room.host', {
    session: await ctx.stores.rooms.findSession(input.sessionId),
  });
  const account = ctx.actor.kind === 'team' ? await ctx.stores.people.find(ctx.actor.accountId) : null;
  if (account === null) throw new NaastError('signInNeeded');
  // In it one reads along, folded words too.
  await enterInLog(ctx, { act: 'room.joined', place: { kind: 'room', id: session.roomId } });
  const place = placeOf(session);
  const newSeat = { id: ctx.newId(), name: account.name, role: 'host', capacity: null } as const;
  const seat = await ctx.stores.seats.take(ctx.actor, place, newSeat, ctx.now());
  ctx.publish({ type: 'seat.taken', place, seatId: seat.id });
  return seeSession(ctx, input);
}
