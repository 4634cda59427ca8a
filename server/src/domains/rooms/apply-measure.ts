import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import type { Place } from '../../kernel/place.js';
import {
  findMeasure,
  isRunning,
  type Measure,
  measureDone,
  measureOn,
  measuresDue,
  newcomersUntil,
} from '../measures/index.js';
import { changeMessage } from './actions/change-message.js';
import { tellArranged } from './tell-arranged.js';

/**
 * Does in the room what a measure says, or undoes it once it is lifted. Idempotent: it is done again after a crash. The fields of
 * seats and messages are what policies read; the measure is what holds.
 */
export async function applyMeasure(ctx: Ctx, measure: Measure): Promise<void> {
  const runs = isRunning(measure, ctx.now());
  const { place, seatId } = measure;
  if (place?.kind === 'roomSession' && seatId !== null) {
    try {
      await inSession(ctx, { ...measure, place, seatId }, runs);
    } catch (error) {
      // Its words are gone, and so is what there was to do.
      if (!(error instanceof NaastError && error.code === 'notFound')) throw error;
    }
  }
  if (measure.kind === 'outLonger' && measure.roomId !== null) await lookAtNewcomers(ctx, measure.roomId);
  await measureDone(ctx, measure.id);
}

type InSession = Measure & { readonly place: Place; readonly seatId: string };

async function inSession(ctx: Ctx, measure: InSession, runs: boolean): Promise<void> {
  switch (measure.kind) {
    case 'note':
      return;
    case 'hide':
      return measure.messageId === null ? undefined : hideOrGiveBack(ctx, measure, measure.messageId, runs);
    case 'rest':
    case 'slow':
      // Another that took its place stays.
      if (runs || (await measureOn(ctx, { ...measure, about: measure.seatId })) === null)
        await setPace(ctx, measure, runs);
      return;
    case 'outToday':
    case 'outLonger':
      if (runs) await putOut(ctx, measure);
      return;
  }
}

async function hideOrGiveBack(ctx: Ctx, measure: InSession, messageId: string, runs: boolean): Promise<void> {
  const hidden = { hiddenAt: ctx.now(), hiddenBy: measure.bySeat, hiddenWhy: measure.why };
  const shown = { hiddenAt: null, hiddenBy: null, hiddenWhy: null, body: { rewritten: undefined } };
  await changeMessage(ctx, measure.place, messageId, ({ hiddenAt, body }) => {
    if (runs) return hiddenAt === null ? hidden : null;
    // What was emptied has no words to give back.
    return hiddenAt === null || body.isEmptied ? null : shown;
  });
}

async function setPace(ctx: Ctx, measure: InSession, runs: boolean): Promise<void> {
  const { kind, place, seatId, until, bySeat, why, seconds } = measure;
  const { seats } = ctx.stores;
  if (kind === 'rest') await seats.rest(place, seatId, runs && until ? { until, by: bySeat, why } : null);
  else {
    const slowed = runs && until && seconds !== null ? { seconds, since: ctx.now(), until } : null;
    await seats.slow(place, seatId, slowed);
  }
  ctx.publish({ type: 'seat.rested', place, seatId });
}

/** Out of the chair, the row or the silent chair, on every page of theirs. */
async function putOut(ctx: Ctx, { place, seatId, bySeat }: InSession): Promise<void> {
  const { seats } = ctx.stores;
  if (!(await seats.free(place, seatId, { bySeatId: bySeat ?? '', reason: 'out' }))) return;
  ctx.publish({ type: 'seat.freed', place, seatId, reason: 'out' });
  ctx.publish({ type: 'room.rowChanged', place });
}

async function lookAtNewcomers(ctx: Ctx, roomId: string): Promise<void> {
  await ctx.stores.rooms.lookAtNewcomers(roomId, await newcomersUntil(ctx, roomId));
  ctx.stores.rooms.forgetRoom(roomId);
  await tellArranged(ctx, roomId);
}

/** What a node left undone. */
export async function applyDue(ctx: Ctx): Promise<void> {
  for (const measure of await measuresDue(ctx)) await applyMeasure(ctx, measure);
}

/** After an event that carries only its id. */
export async function applyAgain(ctx: Ctx, measureId: string): Promise<void> {
  const measure = await findMeasure(ctx, measureId);
  if (measure !== null) await applyMeasure(ctx, measure);
}
