import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorizeRead } from '../../../platform/policy/authorize.js';
import { findAccount } from '../../people/index.js';
import { isSeated } from '../../seats/index.js';
import { endHelp } from '../help-calls.js';
import type { Seated } from '../rooms.policy.js';
import { placeOf } from '../rooms.types.js';
import { moveRow } from '../row.js';
import { findSeated, sessionNow } from '../sessions.js';
import { refuseUnacceptedRules } from '../team-rules.js';
import { readSession, type SeenSession } from './reads.js';

/**
 * A host takes a seat in an open session, under the account's name. All in it see the seat and its role. Throws
 * `houseRulesChanged` until the host said yes to changed rules.
 */
export async function joinAsHost(ctx: Ctx, input: { sessionId: string }): Promise<SeenSession> {
  const seated = await findSeated(ctx, input.sessionId);
  // Checked before the log entry, as a refused host has read nothing.
  if (ctx.judge('room.host', seated) === 'allow' && !isSeated(seated.seat)) await refuseUnacceptedRules(ctx);
  return takeHostSeat(ctx, seated);
}

/** The caller must have asked for a yes to changed house rules. */
export async function takeHostSeat(ctx: Ctx, seated: Seated): Promise<SeenSession> {
  const { session } = await authorizeRead(ctx, 'room.host', seated);
  const account = ctx.actor.kind === 'team' ? await findAccount(ctx, ctx.actor.accountId) : null;
  if (account === null) throw new NaastError('signInNeeded');
  const place = placeOf(session);
  const newSeat = { id: ctx.newId(), name: account.name, role: 'host', capacity: null } as const;
  // Not from this node's cache: a second request must not end a later call.
  const before = seated.seat && (await ctx.stores.seats.find(place, seated.seat.id));
  const seat = await ctx.stores.seats.take(ctx.actor, place, newSeat, ctx.now());
  ctx.publish({ type: 'seat.taken', place, seatId: seat.id });
  const asking = await sessionNow(ctx, session);
  if (asking.help?.wants === 'host' && asking.help.by !== seat.id && !isSeated(before))
    await endHelp(ctx, asking);
  // With two hosts there are more chairs.
  await moveRow(ctx, session);
  return readSession(ctx, { sessionId: session.id });
}
