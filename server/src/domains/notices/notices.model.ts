import { noticeKinds, noticeOutcomes } from '@naast/shared/contract/notices';
import { languages } from '@naast/shared/languages';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import { unorderedOptions } from '../../platform/storage/collection.js';
import { type DocumentIn, partOf, schemaOf } from '../../platform/storage/documents.js';
import type { SealedCollection } from '../domain.js';
import { noticeKey } from './notices.types.js';

declare module '../../platform/vault/vault.js' {
  interface SealedKinds {
    readonly 'notice.words.1': true;
    readonly 'notice.page.1': true;
    readonly 'notice.why.1': true;
    readonly 'notice.objection.1': true;
    readonly 'notice.answer.1': true;
  }
}
declare module '../../platform/retention.js' {
  interface KeyKinds {
    readonly notice: true;
  }
}

const by = { type: String, required: true } as const;
const at = { type: Date, required: true } as const;

export type NoticeDocument = DocumentIn<typeof schema>;
const schema = schemaOf(
  {
    kind: { type: String, enum: noticeKinds, required: true },
    language: { type: String, enum: languages, required: true },
    /** Of its page, within this house; absent once its words are gone. */
    path: { type: String, allowNull: false },
    /** The hour. */
    sentIn: at,
    /** Sealed: what its sender wrote, the text of the page, why it was decided so, what is said against that, and the answer. */
    words: { type: Buffer, default: null },
    page: { type: Buffer, default: null },
    decided: {
      type: partOf({ by, at, outcome: { type: String, enum: noticeOutcomes, required: true } }),
      default: null,
    },
    why: { type: Buffer, default: null },
    /** The hour in which its sender disagreed. */
    objectedIn: { type: Date, allowNull: false },
    objection: { type: Buffer, default: null },
    objectionDecided: {
      type: partOf({ by, at, isRight: { type: Boolean, required: true } }),
      default: null,
    },
    answer: { type: Buffer, default: null },
    /** Keyed hash of its nine words; absent once only bare facts are left. */
    codeHash: { type: String, allowNull: false },
    /** A case has still to be made of it. */
    isCaseDue: { type: Boolean, allowNull: false },
    /** Held by two people of the team, beyond its terms. */
    heldUntil: { type: Date, allowNull: false },
    wordsUntil: at,
    keptUntil: at,
    isBare: { type: Boolean, allowNull: false },
  },
  unorderedOptions,
);

schema.index({ codeHash: 1 }, { unique: true, partialFilterExpression: { codeHash: { $exists: true } } });
schema.index({ isCaseDue: 1 }, { sparse: true });
// Retention.
schema.index({ keptUntil: 1 });

const keyIds = ({ _id }: NoticeDocument) => [noticeKey(_id)];
const past = (ctx: Ctx) => new Date(ctx.now().getTime() - limits.notice.factsKept);

export const noticeCollection = {
  name: 'notices',
  schema,
  retention: {
    keeps:
      'its words seven days after it was decided, thirty at most while somebody has to decide, or as long as two people hold them; the answer thirty days; bare facts half a year',
    lives: 'forATerm',
    async sweep(ctx) {
      const { notices } = ctx.stores;
      const over = await notices.over(ctx.now());
      for (const id of over) await notices.makeBare(id, ctx.now());
      return over.length + (await notices.dropPast(ctx.now())) + (await notices.removePast(past(ctx)));
    },
    left: async (ctx) =>
      (await ctx.stores.notices.over(ctx.now())).length + (await ctx.stores.notices.countPast(past(ctx))),
  },
  // A restore would bring back what was answered and is over.
  backup: false,
  sealed: {
    'notice.words.1': { field: 'words', keyIds },
    'notice.page.1': { field: 'page', keyIds, isOfAPublicPage: true },
    'notice.why.1': { field: 'why', keyIds },
    'notice.objection.1': { field: 'objection', keyIds },
    'notice.answer.1': { field: 'answer', keyIds },
  },
} satisfies SealedCollection<NoticeDocument>;
