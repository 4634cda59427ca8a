import { alarmLevels } from '@naast/shared/contract/alarms';
import { caseOutcomes, caseRules, caseSources, caseViews } from '@naast/shared/contract/cases';
import { holdReasons } from '@naast/shared/contract/grave-cases';
import { noticeKinds } from '@naast/shared/contract/notices';
import { measureReasons } from '@naast/shared/contract/seats';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import { placeKinds } from '../../kernel/place.js';
import { unorderedOptions } from '../../platform/storage/collection.js';
import { type DocumentIn, partOf, schemaOf } from '../../platform/storage/documents.js';
import type { SealedCollection } from '../domain.js';
import { placeCopySchema } from '../places/index.js';
import { caseKey, saidSchema } from './moderation.types.js';

declare module '../../platform/vault/vault.js' {
  interface SealedKinds {
    readonly 'case.copied.1': true;
    readonly 'case.said.1': true;
    readonly 'case.note.1': true;
    readonly 'case.words.1': true;
    readonly 'case.hold.1': true;
  }
}
declare module '../../platform/retention.js' {
  interface KeyKinds {
    readonly case: true;
  }
}

const count = { type: Number, required: true } as const;
const counts = () => ({
  type: partOf({ hurts: count, contact: count, spam: count, other: count }),
  required: true as const,
});
const by = { type: String, required: true } as const;
const at = { type: Date, required: true } as const;
const step = () => ({ type: partOf({ by, at }), default: null });

export type CaseDocument = DocumentIn<typeof schema>;
const schema = schemaOf(
  {
    /** Null of a notice. */
    placeKind: { type: String, enum: [...placeKinds, null], default: null },
    /** Empty once its words are gone. */
    placeId: { type: String, default: null },
    roomId: { type: String, default: null },
    messageId: { type: String, default: null },
    /** Of the person that it is about. Null once its words are gone. */
    seatId: { type: String, default: null },
    /** A notice from outside, which has its words; and the path of its page. Absent once the words are gone. */
    noticeId: { type: String, allowNull: false },
    noticePath: { type: String, allowNull: false },
    noticeKind: { type: String, enum: [...noticeKinds, null], default: null },
    /** Illegal, or a threat to a life; `by` null: it began so. And the steps that were taken. */
    grave: { type: partOf({ by: { type: String, default: null }, at }), default: null },
    steps: {
      type: partOf({
        danger: step(),
        alarm: step(),
        children: step(),
        police: step(),
        violence: step(),
        hold: step(),
      }),
      required: true,
    },
    /** A hold on the deletion of its words: `until` runs from the agreement of a second person. */
    hold: {
      type: partOf({
        why: { type: String, enum: holdReasons, required: true },
        askedBy: { type: String, default: null },
        askedDays: { type: Number, default: null },
        by: { type: String, default: null },
        confirmedBy: { type: String, default: null },
        from: { type: Date, default: null },
        until: { type: Date, default: null },
        ended: { type: partOf({ at, by: { type: String, default: null } }), default: null },
      }),
      default: null,
    },
    /** Nothing of it is deleted; absent once that is over. */
    heldUntil: { type: Date, allowNull: false },
    /** Its place was erased while it was held: its words go as soon as they are not. */
    isPlaceGone: { type: Boolean, allowNull: false },
    /** Only bare facts are left. */
    isBare: { type: Boolean, allowNull: false },
    /** The matter, while nobody decided. */
    openKey: { type: String, allowNull: false },
    sources: { type: [String], enum: caseSources, required: true },
    kinds: counts(),
    independent: counts(),
    /** The node that counted the first flag: only that one knows whose networks they came from. */
    countedBy: { type: String, default: null },
    /** Keyed hashes of who flagged; none once it is decided. */
    flaggers: { type: [String], required: true },
    /** Flags that no figure has counted yet: the kind and the id of each. Absent: none. */
    uncounted: { type: [String], default: undefined, allowNull: false },
    /** Seats of one of the team who flagged it or imposed it. */
    parties: { type: [String], required: true },
    raisedAt: at,
    lastAt: at,
    view: { type: String, enum: caseViews, required: true },
    /** By which its view is sorted: what needs somebody first, then the oldest; of decided ones all alike, then the latest. */
    need: { type: Number, required: true },
    sortedAt: at,
    hiddenBy: {
      type: partOf({ rule: { type: String, enum: caseRules, required: true }, at }),
      default: null,
    },
    claim: { type: partOf({ by, until: at }), default: null },
    passedOn: { type: partOf({ by, at, to: { type: String, default: null } }), default: null },
    decided: {
      type: partOf({
        by,
        at,
        outcome: { type: String, enum: caseOutcomes, required: true },
        why: { type: String, enum: [...measureReasons, null], default: null },
        level: { type: Number, enum: [...alarmLevels, null], default: null },
        minutes: { type: Number, default: null },
        seconds: { type: Number, default: null },
        days: { type: Number, default: null },
      }),
      default: null,
    },
    /** The measure that it is about, or that was decided in it. */
    measureId: { type: String, allowNull: false },
    appeal: {
      type: partOf({
        at,
        decided: { type: partOf({ by, at, isRight: { type: Boolean, required: true } }), default: null },
      }),
      default: null,
    },
    /** It was decided, and what follows from it is not done yet. */
    isDue: { type: Boolean, allowNull: false },
    /** Sealed with the case's own key: what was copied, what they wrote who flagged it, the note to who looks next, the words to its author, why it is held. */
    copied: { type: Buffer, default: null },
    said: { type: Buffer, default: null },
    note: { type: Buffer, default: null },
    words: { type: Buffer, default: null },
    holdWords: { type: Buffer, default: null },
    rev: { type: Number, required: true },
  },
  // Between two flags the place of a notice would tell when it came.
  unorderedOptions,
);

// Flags of one matter are one case, of all who tell them and on each node.
schema.index({ openKey: 1 }, { unique: true, partialFilterExpression: { openKey: { $exists: true } } });
// A view of the queue.
schema.index({ view: 1, need: -1, sortedAt: 1, _id: 1 });
// A measure has one case.
schema.index({ measureId: 1 }, { unique: true, partialFilterExpression: { measureId: { $exists: true } } });
// A notice has one case.
schema.index({ noticeId: 1 }, { unique: true, partialFilterExpression: { noticeId: { $exists: true } } });
// What no figure has counted.
schema.index({ uncounted: 1 }, { sparse: true });
// What is held.
schema.index({ heldUntil: 1 }, { sparse: true });
// What a place has, when it is erased or its host goes away.
schema.index({ placeId: 1, view: 1 });
// What follows from a decision of a node that stopped.
schema.index({ isDue: 1 }, { partialFilterExpression: { isDue: { $exists: true } } });
// Words and facts that are past their term.
schema.index({ raisedAt: 1 });

const keyIds = ({ _id }: CaseDocument) => [caseKey(_id)];

const ended = (ctx: Ctx) => new Date(ctx.now().getTime() - limits.case.factsKept);

export const caseCollection = {
  name: 'moderationCases',
  schema,
  retention: {
    keeps:
      'its words seven days after it was decided, thirty at most, or as long as two people hold them (ninety at most); bare facts half a year',
    lives: 'forATerm',
    async sweep(ctx) {
      const past = await ctx.stores.cases.withPastWords(ctx.now());
      for (const id of past) await ctx.stores.cases.removeWords(id, ctx.now());
      return past.length + (await ctx.stores.cases.removePast(ended(ctx)));
    },
    left: async (ctx) =>
      (await ctx.stores.cases.withPastWords(ctx.now())).length +
      (await ctx.stores.cases.countPast(ended(ctx))),
  },
  backup: false,
  sealed: {
    'case.copied.1': {
      field: 'copied',
      keyIds,
      bodyOf: (opened) => placeCopySchema.parse(JSON.parse(opened)),
    },
    'case.said.1': { field: 'said', keyIds, bodyOf: (opened) => saidSchema.parse(JSON.parse(opened)) },
    'case.note.1': { field: 'note', keyIds },
    'case.words.1': { field: 'words', keyIds },
    'case.hold.1': { field: 'holdWords', keyIds },
  },
} satisfies SealedCollection<CaseDocument>;
