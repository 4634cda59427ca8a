import { allFigures } from '@naast/shared/contract/figures';
import { day } from '@naast/shared/durations';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import type { Collection } from '../../platform/storage/collection.js';
import { type DocumentIn, schemaOf } from '../../platform/storage/documents.js';
import { monthOf, monthsBefore } from '../detectors/index.js';

/** How often something happened in a month: no words, places or people. */
export type FigureDocument = DocumentIn<typeof schema>;
const schema = schemaOf({
  month: { type: String, required: true },
  figure: { type: String, enum: allFigures, required: true },
  count: { type: Number, required: true },
  /** Keyed hashes of what was counted, sorted, so that a second try counts nothing. Absent once the month is over. */
  counted: { type: [String], default: undefined, allowNull: false },
});
// One row for each figure and month, whichever node counts first.
schema.index({ month: 1, figure: 1 }, { unique: true });

const keptFrom = (ctx: Ctx) => monthsBefore(ctx.now(), limits.figures.keptMonths);
/** Months before this one count nothing any more, not even what began on their last evening. */
const openFrom = (ctx: Ctx) => monthOf(new Date(ctx.now().getTime() - day));

export const figureCollection: Collection<FigureDocument> = {
  name: 'figures',
  schema,
  retention: {
    keeps: 'two years after its month; what tells that something was counted, a day after it',
    lives: 'forATerm',
    async sweep(ctx) {
      const settled = await ctx.stores.figures.settle(openFrom(ctx));
      return settled + (await ctx.stores.figures.removePast(keptFrom(ctx)));
    },
    left: async (ctx) =>
      (await ctx.stores.figures.countUnsettled(openFrom(ctx))) +
      (await ctx.stores.figures.countPast(keptFrom(ctx))),
  },
  backup: true,
};
