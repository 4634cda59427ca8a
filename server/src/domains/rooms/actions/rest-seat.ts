import type { MeasureReason } from '@naast/shared/contract/seats';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import type { Seat } from '../../seats/index.js';
import { placeOf } from '../rooms.types.js';
import { findSeated } from '../sessions.js';

export interface RestSeat {
  readonly sessionId: string;
  readonly seatId: string;
  /** 0 lifts the rest. */
  readonly minutes: number;
  readonly why: MeasureReason;
}

/**
 * A host stops a person from writing for a while; reading continues. Only that person and the hosts see it, with the
 * host and the reason.
 */
export async function restSeat(ctx: Ctx, input: RestSeat): Promise<Seat> {
  const seated = await findSeated(ctx, input.sessionId);
  const found = seated.session && (await ctx.stores.seats.find(placeOf(seated.session), input.seatId));
  const { session, seat: host, other } = authorize(ctx, 'room.rest', { ...seated, other: found });
  const place = placeOf(session);
  const until = input.minutes === 0 ? null : new Date(ctx.now().getTime() + input.minutes * 60_000);
  const rest = until && { until, by: host.id, why: input.why };
  const seat = await ctx.stores.seats.rest(place, other.id, rest);
  if (seat === null) throw new NaastError('notFound');
  ctx.publish({ type: 'seat.rested', place, seatId: seat.id });
  const act = until === null ? 'room.restLifted' : 'room.rested';
  await enterInLog(ctx, { act, place: { kind: 'room', id: session.roomId } });
  return seat;
}
