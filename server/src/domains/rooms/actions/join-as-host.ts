import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorizeRead } from '../../../platform/policy/authorize.js';
import { findAccount } from '../../people/index.js';
import { endHelpBy } from '../help-calls.js';
import { placeOf } from '../rooms.types.js';
import { readSession, type SeenSession } from './reads.js';

/** A host takes a seat in an open session, under the account's name. All in it see the seat and its role. */
export async function joinAsHost(ctx: Ctx, input: { sessionId: string }): Promise<SeenSession> {
  const { session } = await authorizeRead(ctx, 'room.host', {
    session: await ctx.stores.rooms.findSession(input.sessionId),
  });
  const account = ctx.actor.kind === 'team' ? await findAccount(ctx, ctx.actor.accountId) : null;
  if (account === null) throw new NaastError('signInNeeded');
  const place = placeOf(session);
  const newSeat = { id: ctx.newId(), name: account.name, role: 'host', capacity: null } as const;
  const seat = await ctx.stores.seats.take(ctx.actor, place, newSeat, ctx.now());
  ctx.publish({ type: 'seat.taken', place, seatId: seat.id });
  await endHelpBy(ctx, session, seat);
  return readSession(ctx, input);
}
