import { canonicalCodename } from '@naast/shared/codename/codename';
import type { Bilingual } from '@naast/shared/languages';
import type { Answers } from '../../../kernel/answers.js';
import type { Ctx } from '../../../kernel/ctx.js';
import type { Place } from '../../../kernel/place.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { accountName } from '../../people/index.js';
import type { Measure } from '../measures.types.js';
import { isAnotherThan } from '../second-person.js';

/** A measure as the person whom it is about sees it. */
export interface SeenMeasure {
  readonly measure: Measure;
  readonly byName: string | null;
  /** Of the team nobody else can read an appeal. */
  readonly isNobodyElse: boolean;
}

export async function seenByIts(ctx: Ctx, measure: Measure): Promise<SeenMeasure> {
  const [byName, isAnother] = await Promise.all([
    accountName(ctx, measure.by),
    isAnotherThan(ctx, [measure.by, measure.second]),
  ]);
  return { measure, byName, isNobodyElse: !isAnother };
}

/** What was done about the actor in a place, by their seat there; none without one. */
export async function readMyMeasures(ctx: Ctx, place: Place): Promise<SeenMeasure[]> {
  authorize(ctx, 'measure.readMine', null);
  const seat = await ctx.stores.seats.of(ctx.actor, place);
  if (seat === null) return [];
  const measures = await ctx.stores.measures.of(place, seat.id);
  return Promise.all(measures.map((measure) => seenByIts(ctx, measure)));
}

/** By which the actor is out of a room now. */
export async function readMyOut(ctx: Ctx, { roomId }: { roomId: string }): Promise<SeenMeasure | null> {
  authorize(ctx, 'measure.readMine', null);
  if (ctx.actor.kind === 'system') return null;
  const out = await ctx.stores.measures.outOf(roomId, ctx.actor.who, ctx.now());
  return out && seenByIts(ctx, out);
}

/** Throws `codenameUnknown`, the same for words that nothing has and for what is gone. */
export async function returnToMeasure(ctx: Ctx, input: { codename: string }): Promise<SeenMeasure> {
  const { measure } = authorize(ctx, 'measure.return', {
    measure: await ctx.stores.measures.findByCodename(canonicalCodename(input.codename)),
  });
  return seenByIts(ctx, measure);
}

export interface SeenRunning {
  readonly measure: Measure;
  readonly room: Bilingual | null;
  readonly byName: string | null;
  readonly may: { readonly lift: boolean; readonly confirm: boolean };
}

/** What runs, for the team: who it is about is not in it. */
export async function listMeasures(ctx: Ctx, { roomTitle }: Pick<Answers, 'roomTitle'>) {
  authorize(ctx, 'measure.list', null);
  const running = await ctx.stores.measures.running(ctx.now());
  const measures = await Promise.all(
    running.map(async (measure): Promise<SeenRunning> => {
      const [room, byName] = await Promise.all([
        measure.roomId === null ? null : roomTitle(ctx, measure.roomId),
        accountName(ctx, measure.by),
      ]);
      const may = {
        lift: ctx.judge('measure.lift', { measure }) === 'allow',
        confirm: ctx.judge('measure.confirm', { measure }) === 'allow',
      };
      return { measure, room, byName, may };
    }),
  );
  return { measures, appeals: await ctx.stores.measures.appealCounts() };
}
