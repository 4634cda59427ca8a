import type { GraveStep, HoldReason } from '@naast/shared/contract/grave-cases';
import type { NoticeKind } from '@naast/shared/contract/notices';
import { day } from '@naast/shared/durations';
import type { Connection, QueryFilter, UpdateQuery } from 'mongoose';
import { hourOf } from '../../kernel/hour-of.js';
import type { Place } from '../../kernel/place.js';
import { openCollection } from '../../platform/storage/collection.js';
import { insertedUnlessThere } from '../../platform/storage/store-errors.js';
import type { Vault } from '../../platform/vault/vault.js';
import { type CaseFacts, caseOf, hasWords, isOpen, nothingGrave, withoutWords } from './case-rows.js';
import { type CaseDocument, caseCollection } from './cases.model.js';
import {
  type Case,
  caseKey,
  isGraveKind,
  needOf,
  needOfGrave,
  needOfGraveNotice,
  needOfNoticeKind,
  noFlags,
} from './moderation.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly graveCases: GraveCaseStore;
  }
}

/** A notice from outside, which has its words itself. */
export interface NewNoticeCase {
  readonly id: string;
  readonly noticeId: string;
  readonly path: string;
  readonly kind: NoticeKind;
  readonly at: Date;
}

/** Of cases what the law is about: notices, what threatens a life, and holds on the deletion of words. */
export interface GraveCaseStore {
  /** A notice came. Null: its case is there. */
  noteNotice(given: NewNoticeCase): Promise<Case | null>;
  /** Of grave notices so many undecided ones come first. Returns the ids of those that do so from now on. */
  promoteNotices(most: number): Promise<string[]>;
  mark(id: string, by: string, at: Date): Promise<Case | null>;
  unmark(id: string): Promise<Case | null>;
  tick(id: string, step: GraveStep, by: string, at: Date): Promise<Case | null>;
  untick(id: string, step: GraveStep): Promise<Case | null>;
  /** Null: something is asked, it is over, or it lasts as long already. */
  askHold(
    id: string,
    asked: { readonly by: string; readonly why: HoldReason; readonly words: string; readonly days: number },
    now: Date,
  ): Promise<Case | null>;
  /** Null: somebody else agreed or took it back a moment before. */
  agreeToHold(one: Case, confirmedBy: string, now: Date): Promise<Case | null>;
  /** What was asked is taken back, and nothing was agreed on. */
  takeBackHold(id: string): Promise<Case | null>;
  /** `by` null: its time is over. */
  endHold(id: string, by: string | null, now: Date): Promise<Case | null>;
  held(): Promise<Case[]>;
  pastHolds(now: Date): Promise<Case[]>;
  /** Until when words of this seat are held, and why. */
  heldOf(place: Place, seatId: string, now: Date): Promise<Case[]>;
  /** Its place was erased. True: it is held, and its words go later. */
  keepForHold(id: string): Promise<boolean>;
}

const isUnasked = { 'hold.askedBy': null };

export function graveCaseStore(connection: Connection, vault: Vault): GraveCaseStore {
  const cases = openCollection(connection, caseCollection);

  async function changed(
    at: QueryFilter<CaseDocument>,
    change: UpdateQuery<CaseDocument>,
  ): Promise<Case | null> {
    const document = await cases
      .findOneAndUpdate({ ...at, ...hasWords }, change, { returnDocument: 'after' })
      .lean();
    return document === null ? null : caseOf(document);
  }
  const all = async (which: QueryFilter<CaseDocument>) =>
    (await cases.find({ ...which, ...hasWords }, withoutWords).lean<CaseFacts[]>()).map(caseOf);

  return {
    async noteNotice({ id, noticeId, path, kind, at: exactly }) {
      // Anybody can give one who sits in a room as well: nothing tells the moment in which it came.
      const at = hourOf(exactly);
      if ((await cases.countDocuments({ noticeId })) > 0) return null;
      const document = {
        ...nothingGrave,
        _id: id,
        ...{ noticeId, noticePath: path, noticeKind: kind },
        ...{ placeKind: null, placeId: null, roomId: null, messageId: null, seatId: null },
        sources: ['notice' as const],
        ...{ kinds: noFlags, independent: noFlags, countedBy: null, flaggers: [], parties: [] },
        ...{ raisedAt: at, lastAt: at, sortedAt: at, view: 'new' as const, need: needOfNoticeKind(kind) },
        ...{ hiddenBy: null, claim: null, passedOn: null, decided: null, appeal: null },
        ...{ copied: null, said: null, note: null, words: null },
        grave: isGraveKind(kind) ? { by: null, at } : null,
        rev: 1,
        schemaVersion: 1,
      };
      return (await insertedUnlessThere(() => cases.create(document))) ? caseOf(document) : null;
    },
    async promoteNotices(most) {
      const waiting = { noticeId: { $exists: true }, ...isOpen };
      const room = most - (await cases.countDocuments({ ...waiting, need: needOfGrave }));
      if (room <= 0) return [];
      const next = await cases
        .find({ ...waiting, need: needOfGraveNotice }, { _id: 1 })
        .sort({ raisedAt: 1, _id: 1 })
        .limit(room)
        .lean();
      const ids = next.map(({ _id }) => _id);
      if (ids.length > 0)
        await cases.updateMany({ _id: { $in: ids }, ...isOpen }, { $set: { need: needOfGrave } });
      return ids;
    },
    async mark(id, by, at) {
      const grave = { grave: { by, at: hourOf(at) } };
      return (
        (await changed({ _id: id, grave: null, decided: null }, { $set: { ...grave, need: needOfGrave } })) ??
        changed({ _id: id, grave: null }, { $set: grave })
      );
    },
    async unmark(id) {
      const known = await cases.findById(id, withoutWords).lean<CaseFacts>();
      if (known === null || known.grave === null) return null;
      const need = known.noticeKind === null ? needOf(known) : needOfNoticeKind(known.noticeKind);
      return changed(
        { _id: id, rev: known.rev, grave: { $ne: null } },
        { $set: { grave: null, ...(known.view !== 'decided' && { need }) } },
      );
    },
    tick: (id, step, by, at) =>
      changed(
        { _id: id, grave: { $ne: null }, [`steps.${step}`]: null },
        { $set: { [`steps.${step}`]: { by, at: hourOf(at) } } },
      ),
    untick: (id, step) =>
      changed(
        { _id: id, grave: { $ne: null }, [`steps.${step}`]: { $ne: null } },
        { $set: { [`steps.${step}`]: null } },
      ),
    async askHold(id, { by, why, words, days }, now) {
      const holdWords = (await vault.makeKey(caseKey(id))).seal('case.hold.1', id, words);
      const begun = {
        ...{ why, askedBy: by, askedDays: days },
        ...{ by: null, confirmedBy: null, from: null, until: null, ended: null },
      };
      const known = await cases.findById(id, withoutWords).lean<CaseFacts>();
      const from = known?.hold?.from ?? null;
      if (from === null) return changed({ _id: id, hold: null }, { $set: { hold: begun, holdWords } });
      // Longer than was agreed; its reason is said anew.
      const longer = new Date(from.getTime() + days * day);
      return changed(
        { _id: id, ...isUnasked, 'hold.ended': null, 'hold.until': { $gt: now, $lt: longer } },
        { $set: { 'hold.why': why, 'hold.askedBy': by, 'hold.askedDays': days, holdWords } },
      );
    },
    async agreeToHold({ id, hold }, confirmedBy, now) {
      if (!hold?.asked) return null;
      const { by, days } = hold.asked;
      const from = hold.agreed?.from ?? now;
      const until = new Date(from.getTime() + days * day);
      return changed(
        { _id: id, 'hold.askedBy': by, 'hold.askedDays': days, 'hold.ended': null },
        {
          $set: {
            ...{ 'hold.by': by, 'hold.confirmedBy': confirmedBy, 'hold.from': from, 'hold.until': until },
            ...{ 'hold.askedBy': null, 'hold.askedDays': null, heldUntil: until },
          },
        },
      );
    },
    takeBackHold: async (id) =>
      (await changed(
        { _id: id, 'hold.askedBy': { $ne: null }, 'hold.from': null },
        { $set: { hold: null, holdWords: null } },
      )) ?? null,
    endHold: (id, by, now) =>
      changed(
        { _id: id, 'hold.from': { $ne: null }, 'hold.ended': null },
        {
          $set: { 'hold.ended': { by, at: now }, 'hold.askedBy': null, 'hold.askedDays': null },
          $unset: { heldUntil: 1 },
        },
      ),
    held: () => all({ heldUntil: { $exists: true } }),
    pastHolds: (now) => all({ heldUntil: { $lte: now } }),
    heldOf: ({ id }, seatId, now) => all({ placeId: id, seatId, heldUntil: { $gt: now } }),
    async keepForHold(id) {
      const held = { _id: id, heldUntil: { $exists: true }, ...hasWords };
      return (await cases.updateOne(held, { $set: { isPlaceGone: true } })).matchedCount > 0;
    },
  };
}
