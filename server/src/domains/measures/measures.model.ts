import { measureKinds } from '@naast/shared/contract/measures';
import { measureReasons } from '@naast/shared/contract/seats';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import { placeKinds } from '../../kernel/place.js';
import { unorderedOptions } from '../../platform/storage/collection.js';
import { type DocumentIn, partOf, schemaOf } from '../../platform/storage/documents.js';
import type { SealedCollection } from '../domain.js';
import { lastingKey, measureKey } from './measures.types.js';

declare module '../../platform/vault/vault.js' {
  interface SealedKinds {
    readonly 'measure.words.1': true;
    readonly 'measure.appeal.1': true;
    readonly 'measure.answer.1': true;
  }
}
declare module '../../platform/retention.js' {
  interface KeyKinds {
    readonly measure: true;
    readonly lastingMeasure: true;
  }
}

export type MeasureDocument = DocumentIn<typeof schema>;
const schema = schemaOf(
  {
    kind: { type: String, enum: measureKinds, required: true },
    /** Where it was imposed; absent once the place is gone, with all that belongs to it. */
    placeKind: { type: String, enum: placeKinds, allowNull: false },
    placeId: { type: String, allowNull: false },
    seatId: { type: String, allowNull: false },
    messageId: { type: String, allowNull: false },
    bySeat: { type: String, allowNull: false },
    roomId: { type: String, default: null },
    /** HMAC(room, who) of who is out of a room; absent once that is over. */
    personMark: { type: String, allowNull: false },
    /** What runs, in its place: its kind with the seat or the message. Absent once it is over. */
    runs: { type: String, allowNull: false },
    by: { type: String, required: true },
    why: { type: String, enum: measureReasons, required: true },
    words: { type: Buffer, default: null },
    byRule: { type: String, default: null },
    /** The hour. */
    from: { type: Date, required: true },
    until: { type: Date, default: null },
    seconds: { type: Number, allowNull: false },
    days: { type: Number, allowNull: false },
    isProposed: { type: Boolean, allowNull: false },
    /** Of somebody without an account: their visit ends, so hosts look at newcomers of the room meanwhile. */
    isOfVisit: { type: Boolean, allowNull: false },
    second: { type: String, allowNull: false },
    lifted: {
      type: partOf({ at: { type: Date, required: true }, by: { type: String, default: null } }),
      default: null,
    },
    /** Keyed hash of its nine words; absent until its person asks for them. */
    codeHash: { type: String, allowNull: false },
    isCodeConfirmed: { type: Boolean, allowNull: false },
    /** The hour in which its person disagreed, and their words. */
    appealedAt: { type: Date, allowNull: false },
    appeal: { type: Buffer, default: null },
    appealDecided: {
      type: partOf({
        by: { type: String, required: true },
        at: { type: Date, required: true },
        isRight: { type: Boolean, required: true },
      }),
      default: null,
    },
    answer: { type: Buffer, default: null },
    /** A case has still to be made of it, and what it does in its place has still to be done or undone. */
    isCaseDue: { type: Boolean, allowNull: false },
    isDue: { type: Boolean, allowNull: false },
    /** When its words go, if no appeal is open; and when only bare facts are left. */
    wordsUntil: { type: Date, required: true },
    keptUntil: { type: Date, required: true },
    isBare: { type: Boolean, allowNull: false },
  },
  unorderedOptions,
);

// Of two hosts who impose the same on one person at the same moment, one lands.
schema.index({ placeId: 1, runs: 1 }, { unique: true, partialFilterExpression: { runs: { $exists: true } } });
// A person's own, in a place.
schema.index({ placeId: 1, seatId: 1 });
// Whether somebody is out of a room, at its door.
schema.index({ personMark: 1 }, { sparse: true });
schema.index({ codeHash: 1 }, { unique: true, partialFilterExpression: { codeHash: { $exists: true } } });
schema.index({ isCaseDue: 1 }, { sparse: true });
schema.index({ isDue: 1 }, { sparse: true });
// Retention.
schema.index({ keptUntil: 1 });

const keyIds = ({ _id }: MeasureDocument) => [measureKey(_id)];
/** Nothing of a place is in a backup, nor what was said; its person disagrees anew. */
const ofItsPlace = [
  ...(['placeKind', 'placeId', 'seatId', 'messageId', 'bySeat', 'runs', 'isDue', 'isCaseDue'] as const),
  ...(['words', 'appealedAt', 'appeal', 'appealDecided', 'answer'] as const),
];
const past = (ctx: Ctx) => new Date(ctx.now().getTime() - limits.measure.factsKept);

export const measureCollection = {
  name: 'measures',
  schema,
  retention: {
    keeps:
      'its words seven days after its end, thirty at most, and as long as an appeal is open; bare facts half a year',
    lives: 'forATerm',
    async sweep(ctx) {
      const { measures } = ctx.stores;
      const over = await measures.over(ctx.now());
      for (const id of over) await measures.makeBare(id, ctx.now());
      return over.length + (await measures.dropPast(ctx.now())) + (await measures.removePast(past(ctx)));
    },
    left: async (ctx) =>
      (await ctx.stores.measures.over(ctx.now())).length + (await ctx.stores.measures.countPast(past(ctx))),
  },
  // Only what outlives its place, and while it runs: lifting destroys that key, so that a restore does not impose it again.
  backup: ({ _id }, keys) => keys.has(lastingKey(_id)) && ofItsPlace,
  sealed: {
    'measure.words.1': { field: 'words', keyIds },
    'measure.appeal.1': { field: 'appeal', keyIds },
    'measure.answer.1': { field: 'answer', keyIds },
  },
} satisfies SealedCollection<MeasureDocument>;
