import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import type { Collection } from '../../platform/storage/collection.js';
import { type DocumentIn, partOf, schemaOf } from '../../platform/storage/documents.js';
import { quartersBefore } from './lookbacks.types.js';

const count = { type: Number, required: true } as const;
const counts = () => ({
  type: partOf({ yes: count, some: count, no: count, unsure: count }),
  required: true as const,
});

/** What waits for its batch, by room. Counts only: answers have no order and no time. */
export type WaitingDocument = DocumentIn<typeof waitingSchema>;
const waitingSchema = schemaOf({
  counts: counts(),
  /** The quarter in which the first of them came. */
  since: { type: String, required: true },
  /** At so many they become a batch: drawn by chance, told to nobody. Absent until the next answer, in what an older release wrote. */
  size: { type: Number, allowNull: false },
  /** A full batch, until it is among the batches. Absent: none. */
  full: {
    type: partOf({
      id: { type: String, required: true },
      quarter: { type: String, required: true },
      counts: counts(),
      shownFrom: { type: Date, allowNull: false },
    }),
    default: undefined,
    allowNull: false,
  },
  rev: { type: Number, required: true },
});
// What nobody has seen after so long.
waitingSchema.index({ since: 1 });

export type BatchDocument = DocumentIn<typeof batchSchema>;
const batchSchema = schemaOf({
  roomId: { type: String, required: true },
  quarter: { type: String, required: true },
  counts: counts(),
  /** The Monday from which it is shown. Absent once it came, so that a batch bears a quarter and no week. */
  shownFrom: { type: Date, allowNull: false },
});
batchSchema.index({ quarter: 1 });

const waitingUntil = (ctx: Ctx) => quartersBefore(ctx.now(), limits.lookback.waitsForQuarters);
const batchesUntil = (ctx: Ctx) => quartersBefore(ctx.now(), limits.lookback.keptForQuarters);

export const waitingCollection: Collection<WaitingDocument> = {
  name: 'lookbacksWaiting',
  schema: waitingSchema,
  retention: {
    keeps: 'until ten to fifteen are there; a year after the quarter of the first of them',
    lives: 'forATerm',
    sweep: (ctx) => ctx.stores.lookbacks.removeWaiting(waitingUntil(ctx)),
    left: (ctx) => ctx.stores.lookbacks.countWaiting(waitingUntil(ctx)),
  },
  // Two backups would differ by less than a batch.
  backup: false,
};

export const batchCollection: Collection<BatchDocument> = {
  name: 'lookbackBatches',
  schema: batchSchema,
  retention: {
    keeps: 'two years after its quarter',
    lives: 'forATerm',
    async sweep(ctx) {
      await ctx.stores.lookbacks.forgetWeeks();
      return ctx.stores.lookbacks.removeBatches(batchesUntil(ctx));
    },
    left: (ctx) => ctx.stores.lookbacks.countBatches(batchesUntil(ctx)),
  },
  backup: true,
};
