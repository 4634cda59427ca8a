import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import type { Collection } from '../../platform/storage/collection.js';
import { type DocumentIn, schemaOf } from '../../platform/storage/documents.js';
import { monthsBefore } from './detectors.types.js';

const count = { type: Number, required: true } as const;

/** How often a rule found something in a month: no words, places or people. */
export type DetectorCountDocument = DocumentIn<typeof schema>;
const schema = schemaOf({
  month: { type: String, required: true },
  rule: { type: String, required: true },
  held: count,
  right: count,
  wrong: count,
  silent: count,
});
// One row for each rule and month, whichever node counts first.
schema.index({ month: 1, rule: 1 }, { unique: true });

const keptFrom = (ctx: Ctx) => monthsBefore(ctx.now(), limits.detectors.countsKeptMonths);

export const detectorCountCollection: Collection<DetectorCountDocument> = {
  name: 'detectorCounts',
  schema,
  retention: {
    keeps: 'two years after its month',
    lives: 'forATerm',
    sweep: (ctx) => ctx.stores.detectors.removeCounts(keptFrom(ctx)),
    left: (ctx) => ctx.stores.detectors.countBefore(keptFrom(ctx)),
  },
  backup: true,
};
