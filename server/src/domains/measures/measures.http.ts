import type { measureRoutes } from '@naast/shared/contract/measures';
import type { Answers } from '../../kernel/answers.js';
import type { Handlers } from '../../platform/http/handlers.js';
import { appealByCodename, appealMeasure } from './actions/appeal-measure.js';
import { closeNote } from './actions/close-note.js';
import { confirmMeasureCodename } from './actions/confirm-codename.js';
import { confirmMeasure } from './actions/confirm-measure.js';
import { drawMeasureCodename } from './actions/draw-codename.js';
import { liftMeasure } from './actions/lift-measure.js';
import { listMeasures, readMyMeasures, readMyOut, returnToMeasure, seenByIts } from './actions/reads.js';
import { presentMine, presentRunning } from './measures.present.js';

/** By name: the compiler would write out each route in the type of the list of domains, which has an end. */
export interface MeasureHttp extends Handlers<typeof measureRoutes> {}

export const measureHttp = (answers: Pick<Answers, 'roomTitle'>): MeasureHttp => ({
  async readMyMeasures(ctx, { params }) {
    const mine = await readMyMeasures(ctx, { kind: params.kind, id: params.placeId });
    return { measures: mine.map((seen) => presentMine(ctx, seen)) };
  },
  async readMyOut(ctx, { params }) {
    const out = await readMyOut(ctx, params);
    return { out: out && presentMine(ctx, out) };
  },
  async closeNote(ctx, { params }) {
    await closeNote(ctx, params);
    return {};
  },
  async appealMeasure(ctx, { params, body }) {
    return presentMine(ctx, await seenByIts(ctx, await appealMeasure(ctx, { ...params, ...body })));
  },
  drawMeasureCodename: (ctx, { params, body }) => drawMeasureCodename(ctx, { ...params, ...body }),
  async confirmMeasureCodename(ctx, { params, body }) {
    await confirmMeasureCodename(ctx, { ...params, ...body });
    return {};
  },
  async returnToMeasure(ctx, { body }) {
    await ctx.rateLimits.consume('return');
    return presentMine(ctx, await returnToMeasure(ctx, body));
  },
  async appealByCodename(ctx, { body }) {
    await ctx.rateLimits.consume('return');
    return presentMine(ctx, await seenByIts(ctx, await appealByCodename(ctx, body)));
  },
  async listMeasures(ctx) {
    const { measures, appeals } = await listMeasures(ctx, answers);
    return {
      measures: measures.map(presentRunning),
      appeals: appeals.map(({ quarter, decided, right }) => ({ quarter, decided, right })),
    };
  },
  async liftMeasure(ctx, { params }) {
    await liftMeasure(ctx, params);
    return {};
  },
  async confirmMeasure(ctx, { params }) {
    await confirmMeasure(ctx, params);
    return {};
  },
});
