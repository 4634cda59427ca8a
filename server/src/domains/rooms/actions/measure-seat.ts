import type { seatMeasureKinds } from '@naast/shared/contract/room-moderating';
import type { MeasureReason } from '@naast/shared/contract/seats';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { isAnotherThan, type Measure, measuresOn } from '../../measures/index.js';
import { accountName } from '../../people/index.js';
import { measureWith } from '../impose.js';
import { placeOf } from '../rooms.types.js';
import { findSeated } from '../sessions.js';

export interface MeasureSeat {
  readonly sessionId: string;
  readonly seatId: string;
  readonly kind: (typeof seatMeasureKinds)[number];
  readonly why: MeasureReason;
  /** The host's own line to the person. */
  readonly words: string;
  readonly seconds: number;
  readonly minutes: number;
  readonly days: number;
}

/**
 * A host tells a person something, slows them down, or puts them out of the room. Null: they are out already. Throws
 * `needsSecondPerson` for more days than one may decide alone, and `holdsCodename`.
 */
export async function measureSeat(ctx: Ctx, input: MeasureSeat): Promise<SeenByHost | null> {
  const { kind, why, words, seconds, minutes, days } = input;
  const { session, seat, other } = authorize(ctx, 'room.measure', await findOther(ctx, input));
  const measure = await measureWith(ctx, session, other, {
    ...{ kind, why, words, bySeat: seat.id },
    ...(kind === 'slow' && { seconds, minutes }),
    ...(kind === 'outLonger' && { days }),
  });
  return measure && seenByHost(ctx, measure);
}

export interface SeenByHost {
  readonly measure: Measure;
  readonly room: null;
  readonly byName: string | null;
  readonly may: { readonly lift: boolean; readonly confirm: boolean };
}

async function seenByHost(ctx: Ctx, measure: Measure): Promise<SeenByHost> {
  const may = {
    lift: ctx.judge('measure.lift', { measure }) === 'allow',
    confirm: ctx.judge('measure.confirm', { measure }) === 'allow',
  };
  return { measure, room: null, byName: await accountName(ctx, measure.by), may };
}

/** What hosts did about a person in this session, in any state. */
export async function listSeatMeasures(
  ctx: Ctx,
  input: { sessionId: string; seatId: string },
): Promise<{ measures: SeenByHost[]; isSecondThere: boolean }> {
  const { session, other } = authorize(ctx, 'room.measure', await findOther(ctx, input));
  const measures = await measuresOn(ctx, { place: placeOf(session), seatId: other.id });
  const me = ctx.actor.kind === 'team' ? ctx.actor.accountId : null;
  const [seen, isSecondThere] = await Promise.all([
    Promise.all(measures.map((measure) => seenByHost(ctx, measure))),
    isAnotherThan(ctx, [me]),
  ]);
  return { measures: seen, isSecondThere };
}

async function findOther(ctx: Ctx, { sessionId, seatId }: { sessionId: string; seatId: string }) {
  const seated = await findSeated(ctx, sessionId);
  const other = seated.session && (await ctx.stores.seats.find(placeOf(seated.session), seatId));
  return { ...seated, other };
}
