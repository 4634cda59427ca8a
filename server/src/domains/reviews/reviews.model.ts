import { hour } from '@naast/shared/durations';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import { type DocumentIn, schemaOf } from '../../platform/storage/documents.js';
import type { SealedCollection } from '../domain.js';
import { reviewKey } from './reviews.types.js';

declare module '../../platform/vault/vault.js' {
  interface SealedKinds {
    readonly 'review.reason.1': true;
  }
}
declare module '../../platform/retention.js' {
  interface KeyKinds {
    readonly review: true;
  }
}

export type ReviewDocument = DocumentIn<typeof schema>;
const schema = schemaOf({
  by: { type: String, required: true },
  roomId: { type: String, required: true },
  /** The hour in which the session opened, as a room has several in thirty days. Absent in what an older release wrote. */
  openedAt: { type: Date, allowNull: false },
  at: { type: Date, required: true },
  reason: { type: Buffer, required: true },
  /** It began. Before that, it is in no list. */
  isEntered: { type: Boolean, required: true },
  /** Always `now`, while it is open: there is one at a time. */
  open: { type: String, enum: ['now'], allowNull: false },
  /** Only while it is open. */
  sessionId: { type: String, allowNull: false },
  until: { type: Date, allowNull: false },
});

// One at a time, whatever tab and node it is opened on.
schema.index({ open: 1 }, { unique: true, partialFilterExpression: { open: { $exists: true } } });
// The list, and what is past.
schema.index({ at: 1 });

const keyIds = ({ _id }: ReviewDocument) => [reviewKey(_id)];

/** Ids of those whose reasons are past their term, and of those that never began because Naast stopped in between. */
async function past(ctx: Ctx): Promise<string[]> {
  const before = (ms: number) => new Date(ctx.now().getTime() - ms);
  return ctx.stores.reviews.past({ kept: before(limits.review.kept), entered: before(2 * hour) });
}

export const reviewCollection = {
  name: 'reviews',
  schema,
  retention: {
    keeps: 'thirty days; the log keeps for longer that it was done',
    lives: 'forATerm',
    async sweep(ctx) {
      const ids = await past(ctx);
      for (const id of ids) await ctx.stores.reviews.remove(id, ctx.now());
      return ids.length;
    },
    left: async (ctx) => (await past(ctx)).length,
  },
  backup: false,
  sealed: { 'review.reason.1': { field: 'reason', keyIds } },
} satisfies SealedCollection<ReviewDocument>;
