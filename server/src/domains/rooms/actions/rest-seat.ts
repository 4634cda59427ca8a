import type { MeasureReason } from '@naast/shared/contract/seats';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { lift, measureOn } from '../../measures/index.js';
import type { Seat } from '../../seats/index.js';
import { applyMeasure } from '../apply-measure.js';
import { measureWith } from '../impose.js';
import { placeOf, type RoomSession } from '../rooms.types.js';
import { findSeated } from '../sessions.js';

export interface RestSeat {
  readonly sessionId: string;
  readonly seatId: string;
  /** 0 lifts the rest. */
  readonly minutes: number;
  readonly why: MeasureReason;
  /** The host's own line to the person. */
  readonly words: string;
}

/**
 * A host stops a person from writing for a while; reading continues. Only that person and the hosts see it, with the
 * host and the reason. Throws `holdsCodename`.
 */
export async function restSeat(
  ctx: Ctx,
  { sessionId, seatId, minutes, why, words }: RestSeat,
): Promise<Seat> {
  const seated = await findSeated(ctx, sessionId);
  const found = seated.session && (await ctx.stores.seats.find(placeOf(seated.session), seatId));
  const { session, seat: host, other } = authorize(ctx, 'room.rest', { ...seated, other: found });
  if (minutes === 0) await liftRest(ctx, session, other);
  else await measureWith(ctx, session, other, { kind: 'rest', minutes, why, words, bySeat: host.id });
  const seat = await ctx.stores.seats.find(placeOf(session), other.id);
  if (seat === null) throw new NaastError('notFound');
  return seat;
}

async function liftRest(ctx: Ctx, session: RoomSession, { id: seatId }: Seat): Promise<void> {
  const place = placeOf(session);
  const measure = await measureOn(ctx, { place, kind: 'rest', about: seatId });
  const lifted = measure && (await lift(ctx, measure));
  if (lifted !== null) return applyMeasure(ctx, lifted);
  // It is over, or of a release that kept no measures.
  await ctx.stores.seats.rest(place, seatId, null);
  ctx.publish({ type: 'seat.rested', place, seatId });
  await enterInLog(ctx, { act: 'room.restLifted', place: { kind: 'room', id: session.roomId } });
}
