import type { MeasureReason } from '@naast/shared/contract/seats';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import type { Seat } from '../../seats/index.js';
import { placeOf } from '../rooms.types.js';
import { findSeated } from '../sessions.js';

export interface ClearHow {
  readonly sessionId: string;
  readonly seatId: string;
  readonly why: MeasureReason;
}

/** A host takes away how a person said that they are. That person reads by whom, and why, until they say it anew. */
export async function clearHow(ctx: Ctx, { sessionId, seatId, why }: ClearHow): Promise<Seat> {
  const seated = await findSeated(ctx, sessionId);
  const found = seated.session && (await ctx.stores.seats.find(placeOf(seated.session), seatId));
  const { session, seat: host, other } = authorize(ctx, 'room.clearHow', { ...seated, other: found });
  const place = placeOf(session);
  const cleared = await ctx.stores.seats.clearHow(place, other.id, { by: host.id, why });
  // Taken away by its author, or by another host, since it was read.
  if (cleared === null) throw new NaastError('notFound');
  ctx.publish({ type: 'seat.howChanged', place, seatId: other.id });
  await enterInLog(ctx, { act: 'room.howCleared', place: { kind: 'room', id: session.roomId } });
  return cleared;
}
