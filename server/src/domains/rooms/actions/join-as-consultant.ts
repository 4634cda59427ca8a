import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorizeRead } from '../../../platform/policy/authorize.js';
import { findAccount } from '../../people/index.js';
import { isSeated } from '../../seats/index.js';
import { endHelp } from '../help-calls.js';
import { placeOf } from '../rooms.types.js';
import { findSeated, sessionNow } from '../sessions.js';
import { refuseUnacceptedRules } from '../team-rules.js';

/**
 * A consultant sits in where a host asked for one, under the account's name and profession. All in it see that. Reads
 * and writes as people do, and needs no chair. One call lets in one: throws `notAllowed` to the second of two, and once it
 * was withdrawn; `houseRulesChanged` until they said yes to changed rules.
 */
export async function joinAsConsultant(ctx: Ctx, { sessionId }: { sessionId: string }): Promise<void> {
  const found = await findSeated(ctx, sessionId);
  const now = found.session && (await sessionNow(ctx, found.session));
  const seated = { ...found, session: now };
  // Before the log has the entry, as who is refused has read nothing.
  if (ctx.judge('room.consult', seated) === 'allow' && !isSeated(found.seat))
    await refuseUnacceptedRules(ctx);
  const { session } = await authorizeRead(ctx, 'room.consult', seated);
  const account = ctx.actor.kind === 'team' ? await findAccount(ctx, ctx.actor.accountId) : null;
  if (account === null) throw new NaastError('signInNeeded');
  const { name, profession } = account;
  const place = placeOf(session);
  const before = found.seat && (await ctx.stores.seats.find(place, found.seat.id));
  if (!isSeated(before) && !(session.help?.wants === 'consultant' && (await endHelp(ctx, session))))
    throw new NaastError('notAllowed');
  const newSeat = { id: ctx.newId(), name, role: 'consultant', profession, capacity: null } as const;
  const seat = await ctx.stores.seats.take(ctx.actor, place, newSeat, ctx.now());
  ctx.publish({ type: 'seat.taken', place, seatId: seat.id });
}
