import type { FreeReason } from '@naast/shared/contract/seats';
import { isConsultantSeat } from '@naast/shared/roles';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import type { Seat } from '../../seats/index.js';
import { placeOf } from '../rooms.types.js';
import { findSeated } from '../sessions.js';

/**
 * A host frees the chair of a person who is away, or who has several chairs, or ends the visit of a consultant. They are told
 * by whom and why. A person may enter again: at once if they were away, else after half a minute, or they would take the
 * chair straight back. A consultant may when one is asked for again.
 */
export async function freeSeat(ctx: Ctx, input: { sessionId: string; seatId: string }): Promise<Seat> {
  const seated = await findSeated(ctx, input.sessionId);
  const found = seated.session && (await ctx.stores.seats.find(placeOf(seated.session), input.seatId));
  const { session, seat, other } = authorize(ctx, 'room.free', { ...seated, other: found });
  const place = placeOf(session);
  const reason = reasonFor(other);
  if (!(await ctx.stores.seats.free(place, other.id, { bySeatId: seat.id, reason })))
    throw new NaastError('notFound');
  ctx.publish({ type: 'seat.freed', place, seatId: other.id, reason });
  await enterInLog(ctx, { act: 'room.seatFreed', place: { kind: 'room', id: session.roomId } });
  return { ...other, standing: 'left' };
}

function reasonFor(seat: Seat): FreeReason {
  if (isConsultantSeat(seat)) return 'finished';
  return seat.connection === 'here' ? 'manyChairs' : 'away';
}
