import type { NoticeOutcome } from '@naast/shared/contract/notices';
import { hour } from '@naast/shared/durations';
import { limits } from '@naast/shared/limits';
import type { Connection, QueryFilter, UpdateQuery } from 'mongoose';
import { goneAccount } from '../../kernel/actor.js';
import { hourOf } from '../../kernel/hour-of.js';
import { orNull } from '../../kernel/or-null.js';
import { bytesOf, idsAmong, openCollection } from '../../platform/storage/collection.js';
import type { SealedKind, Vault } from '../../platform/vault/vault.js';
import { type NoticeDocument, noticeCollection } from './notices.model.js';
import { type NewNotice, type Notice, noticeKey } from './notices.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly notices: NoticeStore;
  }
}

export interface NoticeStore {
  send(notice: NewNotice, now: Date): Promise<void>;
  /** Null once only bare facts are left. */
  find(id: string): Promise<Notice | null>;
  findByCodename(words: string): Promise<Notice | null>;
  /** Null: it is decided. Twice by the same decision it is as once. */
  decide(
    id: string,
    decision: { readonly by: string; readonly outcome: NoticeOutcome; readonly words: string },
    now: Date,
  ): Promise<Notice | null>;
  /** Null: it cannot be said any more, or was before. */
  object(id: string, words: string, now: Date): Promise<Notice | null>;
  /** Null: it is answered. */
  answer(
    id: string,
    answer: { readonly by: string; readonly isRight: boolean; readonly words: string },
    now: Date,
  ): Promise<Notice | null>;
  /** Until when its words are held; null: not any more. */
  hold(id: string, until: Date | null): Promise<void>;
  /** Those of which a case has still to be made. */
  due(): Promise<Notice[]>;
  noteCaseMade(id: string): Promise<void>;
  over(now: Date): Promise<string[]>;
  makeBare(id: string, now: Date): Promise<void>;
  dropPast(now: Date): Promise<number>;
  removePast(before: Date): Promise<number>;
  countPast(before: Date): Promise<number>;
  among(ids: readonly string[]): Promise<string[]>;
  countOf(accountId: string): Promise<number>;
  mentioned(): Promise<string[]>;
  forgetAccount(accountId: string): Promise<void>;
}

const { wordsKept, wordsKeptMost, answerKept } = limits.notice;
/** By the end of the hour: none of these tells when something was written. */
const afterHour = (at: Date, ms: number) => new Date(hourOf(at).getTime() + hour + ms);
const isThere = { isBare: { $exists: false } } as const;
const isUnheld = { heldUntil: { $exists: false } } as const;
/** Where accounts are named. */
const mentions = ['decided.by', 'objectionDecided.by'] as const;

export function noticeStore(connection: Connection, vault: Vault): NoticeStore {
  const notices = openCollection(connection, noticeCollection);
  const hashOf = (words: string) => vault.keyedHash('noticeCode', words);
  const seal = async (kind: SealedKind, id: string, words: string) =>
    (await vault.keyOf(noticeKey(id))).seal(kind, id, words);

  async function noticeOf(document: NoticeDocument): Promise<Notice> {
    const { _id: id, decided, objectionDecided, objectedIn } = document;
    // Destroyed a moment ago: the words are gone.
    const key = await orNull(vault.keyOf(noticeKey(id)));
    const open = (kind: SealedKind, bytes: Buffer | null) => opened(key, kind, id, bytes);
    return {
      id,
      path: document.path ?? null,
      kind: document.kind,
      language: document.language,
      sentIn: document.sentIn,
      words: open('notice.words.1', document.words),
      page: open('notice.page.1', document.page),
      decided: decided && {
        by: decided.by,
        at: decided.at,
        outcome: decided.outcome,
        words: open('notice.why.1', document.why),
      },
      objection: objectedIn
        ? {
            words: open('notice.objection.1', document.objection),
            at: objectedIn,
            decided: objectionDecided && {
              by: objectionDecided.by,
              at: objectionDecided.at,
              isRight: objectionDecided.isRight,
              words: open('notice.answer.1', document.answer),
            },
          }
        : null,
      wordsUntil: document.wordsUntil,
      keptUntil: document.keptUntil,
      heldUntil: document.heldUntil ?? null,
    };
  }

  async function changed(
    which: QueryFilter<NoticeDocument>,
    change: UpdateQuery<NoticeDocument>,
  ): Promise<Notice | null> {
    const document = await notices
      .findOneAndUpdate({ ...which, ...isThere }, change, { returnDocument: 'after' })
      .lean();
    return document && noticeOf(document);
  }
  const one = async (which: QueryFilter<NoticeDocument>) => {
    const document = await notices.findOne({ ...which, ...isThere }).lean();
    return document && noticeOf(document);
  };

  return {
    async send({ id, words, page, codename, ...given }, now) {
      const key = await vault.makeKey(noticeKey(id));
      await notices.create({
        ...given,
        _id: id,
        sentIn: hourOf(now),
        words: key.seal('notice.words.1', id, words),
        page: page === '' ? null : key.seal('notice.page.1', id, page),
        codeHash: hashOf(codename),
        ...{ decided: null, why: null, objection: null, objectionDecided: null, answer: null },
        isCaseDue: true,
        wordsUntil: afterHour(now, wordsKeptMost),
        keptUntil: afterHour(now, wordsKeptMost + answerKept),
        schemaVersion: 1,
      });
    },
    find: (id) => one({ _id: id }),
    findByCodename: (words) => one({ codeHash: hashOf(words) }),
    decide: async (id, { by, outcome, words }, now) =>
      changed(
        { _id: id, decided: null },
        {
          $set: {
            decided: { by, outcome, at: hourOf(now) },
            why: await seal('notice.why.1', id, words),
            wordsUntil: afterHour(now, wordsKept),
            keptUntil: afterHour(now, answerKept),
          },
        },
      ),
    object: async (id, words, now) =>
      changed(
        { _id: id, decided: { $ne: null }, objectedIn: { $exists: false }, wordsUntil: { $gt: now } },
        {
          $set: {
            objectedIn: hourOf(now),
            isCaseDue: true,
            objection: await seal('notice.objection.1', id, words),
            wordsUntil: afterHour(now, wordsKeptMost),
            keptUntil: afterHour(now, wordsKeptMost + answerKept),
          },
        },
      ),
    answer: async (id, { by, isRight, words }, now) =>
      changed(
        { _id: id, objectedIn: { $exists: true }, objectionDecided: null },
        {
          $set: {
            objectionDecided: { by, isRight, at: hourOf(now) },
            answer: await seal('notice.answer.1', id, words),
            wordsUntil: afterHour(now, 0),
            keptUntil: afterHour(now, answerKept),
          },
        },
      ),
    async hold(id, until) {
      const change = until === null ? { $unset: { heldUntil: 1 as const } } : { $set: { heldUntil: until } };
      await notices.updateOne({ _id: id, ...isThere }, change);
    },
    due: async () => Promise.all((await notices.find({ isCaseDue: true, ...isThere }).lean()).map(noticeOf)),
    async noteCaseMade(id) {
      await notices.updateOne({ _id: id }, { $unset: { isCaseDue: 1 } });
    },
    async over(now) {
      const over = { keptUntil: { $lte: now }, ...isUnheld, ...isThere };
      return (await notices.find(over, { _id: 1 }).lean()).map(({ _id }) => _id);
    },
    async makeBare(id, now) {
      // The key first: what is left cannot be opened.
      await vault.shred(noticeKey(id), now);
      await notices.updateOne(
        { _id: id },
        {
          $set: { isBare: true, words: null, page: null, why: null, objection: null, answer: null },
          $unset: { path: 1, codeHash: 1, isCaseDue: 1, heldUntil: 1 },
        },
      );
      for (const field of mentions)
        await notices.updateOne(
          { _id: id, [field]: { $exists: true, $ne: null } },
          { $set: { [field]: goneAccount } },
        );
    },
    async dropPast(now) {
      const past = { wordsUntil: { $lte: now }, path: { $exists: true }, ...isUnheld, ...isThere };
      const { modifiedCount } = await notices.updateMany(past, {
        $set: { words: null, page: null },
        $unset: { path: 1, isCaseDue: 1 },
      });
      return modifiedCount;
    },
    removePast: async (before) =>
      (await notices.deleteMany({ sentIn: { $lte: before }, isBare: true })).deletedCount,
    countPast: (before) => notices.countDocuments({ sentIn: { $lte: before }, isBare: true }),
    async among(ids) {
      const bare = await notices.find({ _id: { $in: [...ids] }, isBare: true }, { _id: 1 }).lean();
      const gone = new Set(bare.map(({ _id }) => _id));
      return (await idsAmong(notices, ids)).filter((id) => !gone.has(id));
    },
    countOf: (accountId) => notices.countDocuments({ 'decided.by': accountId }),
    async mentioned() {
      const all = await Promise.all(mentions.map((field) => notices.distinct(field)));
      return [...new Set(all.flat())].filter(
        (id): id is string => typeof id === 'string' && id !== goneAccount,
      );
    },
    async forgetAccount(accountId) {
      for (const field of mentions)
        await notices.updateMany({ [field]: accountId }, { $set: { [field]: goneAccount } });
    },
  };
}

type Key = Awaited<ReturnType<Vault['keyOf']>>;

function opened(key: Key | null, kind: SealedKind, id: string, bytes: Buffer | null): string | null {
  return bytes && key ? key.open(kind, id, bytesOf(bytes)) : null;
}
