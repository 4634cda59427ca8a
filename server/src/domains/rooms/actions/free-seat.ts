import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import type { Seat } from '../../seats/index.js';
import { placeOf } from '../rooms.types.js';
import { findSeated } from '../sessions.js';

/**
 * A host frees the chair of a person who is away, or who has several chairs. That person is told by whom and why, and
 * may enter again: at once if they were away, else after half a minute, or they would take the chair straight back.
 */
export async function freeSeat(ctx: Ctx, input: { sessionId: string; seatId: string }): Promise<Seat> {
  const seated = await findSeated(ctx, input.sessionId);
  const found = seated.session && (await ctx.stores.seats.find(placeOf(seated.session), input.seatId));
  const { session, seat, other } = authorize(ctx, 'room.free', { ...seated, other: found });
  const place = placeOf(session);
  const reason = other.connection === 'here' ? 'manyChairs' : 'away';
  if (!(await ctx.stores.seats.free(place, other.id, { bySeatId: seat.id, reason })))
    throw new NaastError('notFound');
  ctx.publish({ type: 'seat.freed', place, seatId: other.id, reason });
  await enterInLog(ctx, { act: 'room.seatFreed', place: { kind: 'room', id: session.roomId } });
  return { ...other, standing: 'left' };
}
