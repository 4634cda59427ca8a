import type { MeasureKind } from '@naast/shared/contract/measures';
import type { MeasureReason } from '@naast/shared/contract/seats';
import { limits } from '@naast/shared/limits';
import { DateTime } from 'luxon';
import { teamActor } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import type { Place } from '../../kernel/place.js';
import { refuseCodename } from '../messages/index.js';
import { theTimeZone } from '../organisation/index.js';
import type { Measure } from './measures.types.js';
import { isAnotherThan } from './second-person.js';
import { about } from './the-measure.js';

/** What a kind of place imposes; the actor is the account that does, and was authorized by its own ability. */
export interface ImposeMeasure {
  /** The account that decided it, where the actor is not: a decision that is carried out later, or a rule (`goneAccount`). */
  readonly by?: string;
  readonly kind: MeasureKind;
  readonly place: Place;
  readonly roomId: string | null;
  readonly seatId: string;
  readonly messageId?: string;
  /** The imposer's seat there; null: from outside the place, or by a rule. */
  readonly bySeat: string | null;
  /** HMAC(room, who) of the person, for what outlives its place. */
  readonly mark?: string | null;
  /** The person has no account, so their visit ends before a measure of days. */
  readonly isOfVisit?: boolean;
  readonly why: MeasureReason;
  readonly words?: string;
  readonly byRule?: string | null;
  /** Of `slow` and `rest`. */
  readonly minutes?: number | undefined;
  /** Of `slow`. */
  readonly seconds?: number | undefined;
  /** Of `outLonger`. */
  readonly days?: number | undefined;
}

/**
 * Imposes a measure, in place of one of its kind that runs for this person. What it does is the place's to do, which then says
 * `measureDone`. Null: one that is the same, and does not change, runs: a message is hidden already, or the person is out. Throws
 * `needsSecondPerson` for more than seven days where nobody can agree, and `holdsCodename`.
 */
export async function imposeMeasure(ctx: Ctx, given: ImposeMeasure): Promise<Measure | null> {
  const { kind, place, seatId, messageId = null, words = '', minutes, seconds = null, days = null } = given;
  refuseCodename(words);
  const by = given.by ?? teamActor(ctx.actor).accountId;
  const isProposed = kind === 'outLonger' && (await needsSecond(ctx, by, days));
  const measure = {
    ...{ kind, place, seatId, messageId, words, seconds, days, isProposed, by },
    roomId: given.roomId,
    mark: given.mark ?? null,
    isOfVisit: kind === 'outLonger' && (given.isOfVisit ?? false),
    bySeat: given.bySeat,
    why: given.why,
    byRule: given.byRule ?? null,
    until: await endOf(ctx, { kind, minutes, days, isProposed }),
  };
  for (;;) {
    // Of one that did not land the key is destroyed, and its id with it.
    const imposed = await ctx.stores.measures.impose({ ...measure, id: ctx.newId() }, ctx.now());
    if (imposed !== null) {
      ctx.publish({ type: 'measure.imposed', ...about(imposed) });
      return imposed;
    }
    const former = await ctx.stores.measures.runningOn(place, kind, messageId ?? seatId);
    if (former !== null && !isReplaced(kind)) return null;
    // Another host's, or this one's of before: the last word counts.
    if (former !== null) await ctx.stores.measures.lift(former.id, by, ctx.now());
  }
}

/** A pace or a rest is given anew. Who is out, and what is hidden, is so already. */
const isReplaced = (kind: MeasureKind): boolean => kind === 'slow' || kind === 'rest';

/** Whether another has to agree. Where nobody can, one decides alone, for seven days at most. */
async function needsSecond(ctx: Ctx, by: string, days: number | null): Promise<boolean> {
  if (await isAnotherThan(ctx, [by])) return true;
  if ((days ?? 0) > limits.measure.daysAlone) throw new NaastError('needsSecondPerson');
  return false;
}

async function endOf(
  ctx: Ctx,
  on: { kind: MeasureKind; minutes: number | undefined; days: number | null; isProposed: boolean },
): Promise<Date | null> {
  const now = ctx.now();
  switch (on.kind) {
    case 'hide':
    case 'note':
      return null;
    case 'slow':
    case 'rest':
      return new Date(now.getTime() + (on.minutes ?? 0) * 60_000);
    case 'outToday':
      return endOfDay(now, await theTimeZone(ctx));
    case 'outLonger':
      if (on.isProposed) return new Date(now.getTime() + limits.measure.proposalHolds);
      return daysFrom(now, on.days ?? limits.measure.daysLeast, await theTimeZone(ctx));
  }
}

/** By the organisation's clock: also on a day of 23 or 25 hours. */
export const endOfDay = (at: Date, zone: string): Date =>
  DateTime.fromJSDate(at, { zone }).plus({ days: 1 }).startOf('day').toJSDate();

/** To the end of the last of so many days, of which the first begins now. */
export const daysFrom = (at: Date, days: number, zone: string): Date =>
  DateTime.fromJSDate(at, { zone }).plus({ days }).startOf('day').toJSDate();

/** Its place has done, or undone, what it says. */
export const measureDone = (ctx: Ctx, measureId: string): Promise<void> =>
  ctx.stores.measures.done(measureId, 'isDue');
