import { limits } from '@naast/shared/limits';
import type { Connection, QueryFilter, UpdateQuery } from 'mongoose';
import { goneAccount } from '../../kernel/actor.js';
import { orNull } from '../../kernel/or-null.js';
import { bytesOf, openCollection } from '../../platform/storage/collection.js';
import { insertedUnlessThere } from '../../platform/storage/store-errors.js';
import type { SealedKind, Vault } from '../../platform/vault/vault.js';
import { joinedCopy, type PlaceCopy, placeCopySchema } from '../places/index.js';
import { bareFactsOf } from './bare-facts.js';
import {
  after,
  asDecided,
  type CaseFacts,
  caseOf,
  dueIn,
  dueOf,
  filterOf,
  hasWords,
  isAppealOpen,
  isOpen,
  isUnmeasured,
  mentions,
  nothingGrave,
  sortOf,
  waits,
  withoutWords,
} from './case-rows.js';
import type { CaseStore, NewFlag, NewMeasureCase } from './case-store.js';
import { type CaseDocument, caseCollection } from './cases.model.js';
import {
  type Case,
  caseKey,
  matterKey,
  needOf,
  needOfAppeal,
  noFlags,
  type Said,
  saidSchema,
} from './moderation.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly cases: CaseStore;
  }
}

export function caseStore(connection: Connection, vault: Vault): CaseStore {
  const cases = openCollection(connection, caseCollection);

  async function sealed(kind: SealedKind, id: string, words: string | null): Promise<Buffer | null> {
    return words === null ? null : (await vault.makeKey(caseKey(id))).seal(kind, id, words);
  }

  async function opened(kind: SealedKind, id: string, bytes: Buffer | null): Promise<string | null> {
    // Destroyed a moment ago: the words are gone.
    const key = bytes && (await orNull(vault.keyOf(caseKey(id))));
    return bytes && key ? key.open(kind, id, bytesOf(bytes)) : null;
  }

  async function copyOf({ _id, copied }: CaseDocument): Promise<PlaceCopy | null> {
    const text = await opened('case.copied.1', _id, copied);
    return text === null ? null : placeCopySchema.parse(JSON.parse(text));
  }

  async function saidOf({ _id, said }: CaseDocument): Promise<Said> {
    const text = await opened('case.said.1', _id, said);
    return text === null ? [] : saidSchema.parse(JSON.parse(text));
  }

  const sealCopy = (id: string, copied: PlaceCopy | null) =>
    sealed('case.copied.1', id, copied && JSON.stringify(copied));

  const sealSaid = (id: string, said: Said) =>
    sealed('case.said.1', id, said.length === 0 ? null : JSON.stringify(said.slice(-limits.case.saidMost)));

  async function changed(
    at: QueryFilter<CaseDocument>,
    change: UpdateQuery<CaseDocument>,
  ): Promise<Case | null> {
    const document = await cases.findOneAndUpdate(at, change, { returnDocument: 'after' }).lean();
    return document === null ? null : caseOf(document);
  }

  async function one(which: QueryFilter<CaseDocument>): Promise<Case | null> {
    const document = await cases.findOne(which, withoutWords).lean<CaseFacts>();
    return document === null ? null : caseOf(document);
  }
  const all = async (which: QueryFilter<CaseDocument>): Promise<Case[]> =>
    (await cases.find(which, withoutWords).lean<CaseFacts[]>()).map(caseOf);

  const told = ({ flag }: NewFlag): Said =>
    flag.words === null ? [] : [{ kind: flag.kind, text: flag.words }];

  /** What a flag adds to an undecided case. Null: it changed meanwhile. */
  async function join(known: CaseDocument, given: NewFlag): Promise<Case | null> {
    const { flag, copied, at } = given;
    // Another node, or this one before a restart, knows nothing of the networks of the others.
    const isIndependent = flag.isIndependent && (known.countedBy ?? flag.node) === flag.node;
    const kinds = { ...known.kinds, [flag.kind]: known.kinds[flag.kind] + 1 };
    const independent = {
      ...known.independent,
      [flag.kind]: known.independent[flag.kind] + (isIndependent ? 1 : 0),
    };
    const parties = flag.partySeatId === null ? [] : [flag.partySeatId];
    return changed(
      { _id: known._id, rev: known.rev, ...isOpen },
      {
        $set: {
          kinds,
          independent,
          countedBy: known.countedBy ?? flag.node,
          lastAt: at,
          copied: await sealCopy(known._id, joinedCopy(await copyOf(known), copied)),
          said: await sealSaid(known._id, [...(await saidOf(known)), ...told(given)]),
          rev: known.rev + 1,
        },
        // It only rises: what is grave stays first.
        $max: { need: needOf({ hiddenBy: known.hiddenBy, kinds, independent }) },
        $addToSet: { sources: 'flag', flaggers: flag.flagger, parties: { $each: parties } },
        $push: { uncounted: dueOf(flag) },
      },
    );
  }

  async function documentOf(given: NewFlag) {
    const { id, matter, roomId, flag, copied, at } = given;
    const kinds = { ...noFlags, [flag.kind]: 1 };
    const independent = { ...noFlags, [flag.kind]: flag.isIndependent ? 1 : 0 };
    return {
      _id: id,
      placeKind: matter.place.kind,
      placeId: matter.place.id,
      roomId,
      messageId: matter.messageId,
      seatId: matter.seatId,
      openKey: matterKey(matter),
      sources: ['flag' as const],
      ...{ kinds, independent },
      countedBy: flag.node,
      flaggers: [flag.flagger],
      uncounted: [dueOf(flag)],
      parties: flag.partySeatId === null ? [] : [flag.partySeatId],
      ...{ raisedAt: at, lastAt: at, sortedAt: at },
      view: 'new' as const,
      need: needOf({ hiddenBy: null, kinds, independent }),
      ...{ hiddenBy: null, claim: null, passedOn: null, decided: null, appeal: null },
      copied: await sealCopy(id, copied),
      said: await sealSaid(id, told(given)),
      ...{ note: null, words: null, ...nothingGrave },
      rev: 1,
      schemaVersion: 1,
    };
  }

  /** What was flagged is decided by what a host did about it in its place. Carried out it is already. */
  async function decideByMeasure(
    open: QueryFilter<CaseDocument>,
    { measureId, partySeatId, decided, words }: NewMeasureCase,
  ): Promise<Case | null> {
    const known = await cases.findOne(open, { _id: 1 }).lean();
    if (known === null) return null;
    return changed(
      { ...open, _id: known._id },
      {
        $set: {
          ...{ measureId, decided, ...asDecided(decided.at) },
          words: await sealed('case.words.1', known._id, words),
        },
        $addToSet: { sources: 'measure', parties: { $each: partySeatId ? [partySeatId] : [] } },
        $unset: { openKey: 1 },
        $inc: { rev: 1 },
      },
    );
  }

  return {
    async flag(given) {
      const openKey = matterKey(given.matter);
      for (;;) {
        const known = await cases.findOne({ openKey }).lean();
        if (known === null) {
          const document = await documentOf(given);
          if (await insertedUnlessThere(() => cases.create(document))) return caseOf(document);
          continue;
        }
        if (known.flaggers.includes(given.flag.flagger)) return null;
        const joined = await join(known, given);
        if (joined) return joined;
      }
    },
    async uncounted() {
      const due = await cases.find({ uncounted: { $exists: true } }, { uncounted: 1 }).lean();
      return due.flatMap(({ _id, uncounted = [] }) => uncounted.map((text) => dueIn(_id, text)));
    },
    async noteCounted(_id, id, kind) {
      await cases.updateOne({ _id }, { $pull: { uncounted: dueOf({ id, kind }) } });
      await cases.updateOne({ _id, uncounted: { $size: 0 } }, { $unset: { uncounted: 1 } });
    },
    find: (id) => one({ _id: id }),
    async texts(id) {
      const document = await cases.findById(id).lean();
      if (document === null) return { copied: null, said: [], note: null, words: null, hold: null };
      return {
        copied: await copyOf(document),
        said: await saidOf(document),
        note: await opened('case.note.1', id, document.note),
        words: await opened('case.words.1', id, document.words),
        hold: await opened('case.hold.1', id, document.holdWords),
      };
    },
    async list(filter, cursor, limit) {
      const found = await cases
        .find({ ...filterOf(filter), ...after(filter.view, cursor) }, withoutWords)
        .sort(sortOf(filter.view))
        .limit(limit + 1)
        .lean<CaseFacts[]>();
      const shown = found.slice(0, limit);
      const last = found.length > limit ? shown.at(-1) : undefined;
      return {
        cases: shown.map(caseOf),
        next: last ? { need: last.need, sortedAt: last.sortedAt, id: last._id } : null,
      };
    },
    count: (view) => cases.countDocuments({ view }),
    async waiting() {
      const [latest] = await cases
        .find({ view: 'new' }, { raisedAt: 1 })
        .sort({ raisedAt: -1 })
        .limit(1)
        .lean<Pick<CaseDocument, 'raisedAt'>[]>();
      return { count: await cases.countDocuments({ view: 'new' }), latestAt: latest?.raisedAt ?? null };
    },
    claimedBy: (accountId, now) =>
      cases.countDocuments({ ...waits, ...hasWords, 'claim.by': accountId, 'claim.until': { $gt: now } }),
    countFor: (accountId) => cases.countDocuments({ view: 'passedOn', 'passedOn.to': accountId }),
    async claim(id, by, now, until) {
      const isFree = [{ claim: null }, { 'claim.by': by }, { 'claim.until': { $lte: now } }];
      const mine = { _id: id, ...hasWords, $and: [{ $or: waits.$or }, { $or: isFree }] };
      const claim = { claim: { by, until } };
      return (
        (await changed(
          { ...mine, view: 'passedOn', 'passedOn.by': by },
          { $set: { ...claim, view: 'new', passedOn: null, note: null }, $inc: { rev: 1 } },
        )) ?? changed(mine, { $set: claim })
      );
    },
    letGo: (id, by) => changed({ _id: id, ...waits, 'claim.by': by }, { $set: { claim: null } }),
    async passOn(id, rev, { note, ...passedOn }) {
      return changed(
        { _id: id, rev, ...waits },
        {
          $set: { passedOn, note: await sealed('case.note.1', id, note), view: 'passedOn', claim: null },
          $inc: { rev: 1 },
        },
      );
    },
    async decide(id, rev, { decided, words }) {
      return changed(
        { _id: id, rev, ...isOpen },
        {
          $set: {
            decided,
            words: await sealed('case.words.1', id, words),
            ...asDecided(decided.at),
            isDue: true,
          },
          $unset: { openKey: 1 },
          $inc: { rev: 1 },
        },
      );
    },
    async noteMeasure(given) {
      const { id, measureId, matter, roomId, partySeatId, decided, words, copied, at, decides } = given;
      if ((await cases.countDocuments({ measureId })) > 0) return null;
      const about = { placeId: matter.place.id, messageId: matter.messageId, seatId: matter.seatId };
      // What is decided about a person may have begun with a message of theirs.
      const { messageId, ...person } = about;
      const ofPerson = messageId === null ? person : about;
      const joins = {
        $set: { measureId },
        $addToSet: { sources: 'measure' as const, parties: { $each: partySeatId ? [partySeatId] : [] } },
      };
      // Decided in the queue, by a rule or an account; or imposed while what was flagged still waits for somebody.
      const known =
        (await changed(
          { ...ofPerson, ...isUnmeasured, 'decided.outcome': decided.outcome, 'decided.by': decided.by },
          { $set: { measureId } },
        )) ??
        // What is grave still has its steps.
        (decides
          ? await decideByMeasure({ ...about, ...isUnmeasured, ...isOpen, grave: null }, given)
          : null) ??
        (await changed({ ...about, ...isUnmeasured, ...isOpen }, { ...joins, $inc: { rev: 1 } }));
      if (known !== null) return known;
      const document = {
        _id: id,
        ...{ placeKind: matter.place.kind, ...about, roomId, measureId },
        sources: ['measure' as const],
        ...{ kinds: noFlags, independent: noFlags, countedBy: null, flaggers: [] },
        parties: partySeatId === null ? [] : [partySeatId],
        ...{ raisedAt: at, lastAt: at, sortedAt: at, view: 'decided' as const, need: 0 },
        ...{ hiddenBy: null, claim: null, passedOn: null, decided, appeal: null },
        copied: await sealCopy(id, copied),
        words: await sealed('case.words.1', id, words),
        ...{ said: null, note: null, ...nothingGrave },
        rev: 1,
        schemaVersion: 1,
      };
      return (await insertedUnlessThere(() => cases.create(document))) ? caseOf(document) : null;
    },
    appeal: (of, at) =>
      changed(
        { ...of, appeal: null, ...hasWords, decided: { $ne: null } },
        {
          $set: {
            appeal: { at, decided: null },
            ...{ view: 'new', need: needOfAppeal, sortedAt: at, claim: null, passedOn: null, note: null },
          },
          $addToSet: { sources: 'appeal' },
          $inc: { rev: 1 },
        },
      ),
    answerAppeal: (of, decided) =>
      changed(
        { ...of, ...isAppealOpen },
        {
          $set: {
            'appeal.decided': decided,
            ...{ view: 'decided', need: 0, sortedAt: decided.at, claim: null },
          },
          $inc: { rev: 1 },
        },
      ),
    ofSource: (of) => one(of),
    appealed: () => all({ ...isAppealOpen, ...hasWords }),
    due: () => all({ isDue: true, ...hasWords }),
    async noteDone(id) {
      await cases.updateOne({ _id: id }, { $unset: { isDue: 1 } });
    },
    async hideByRule(id, rule, at) {
      const hiddenBy = { rule, at };
      const need = needOf({ hiddenBy, kinds: noFlags, independent: noFlags });
      const { modifiedCount } = await cases.updateOne(
        { _id: id, hiddenBy: null, ...isOpen },
        { $set: { hiddenBy }, $max: { need }, $inc: { rev: 1 } },
      );
      return modifiedCount > 0;
    },
    openIn: (placeId) => all({ placeId, ...isOpen }),
    idsIn: async (placeId) => (await cases.find({ placeId }, { _id: 1 }).lean()).map(({ _id }) => _id),
    async release(accountId) {
      const theirs = { ...hasWords, $or: [{ 'claim.by': accountId }, { 'passedOn.to': accountId }] };
      const ids = (await cases.find(theirs, { _id: 1 }).lean()).map(({ _id }) => _id);
      const among = { _id: { $in: ids } };
      await cases.updateMany({ ...among, 'claim.by': accountId }, { $set: { claim: null } });
      await cases.updateMany({ ...among, 'passedOn.to': accountId }, { $set: { 'passedOn.to': null } });
      return ids;
    },
    async mentioned() {
      const found = await Promise.all(mentions.map((field) => cases.distinct(field)));
      return found.flat().filter((id): id is string => typeof id === 'string');
    },
    async forgetAccount(accountId) {
      for (const field of mentions)
        await cases.updateMany({ [field]: accountId }, { $set: { [field]: goneAccount } });
    },
    countOf: (accountId) => cases.countDocuments({ 'decided.by': accountId }),
    async withPastWords(now) {
      const before = (ms: number) => ({ $lte: new Date(now.getTime() - ms) });
      const { wordsKept, wordsKeptMost } = limits.case;
      const isDecided = {
        'decided.at': before(wordsKept),
        $or: [{ appeal: null }, { 'appeal.decided': { $ne: null } }],
      };
      // Of a notice the term begins anew with each turn: its sender may disagree with what took a month.
      const lapsed = [
        { noticeId: { $exists: false }, raisedAt: before(wordsKeptMost) },
        { noticeId: { $exists: true }, sortedAt: before(wordsKeptMost) },
      ];
      const isPast = { $or: [isDecided, ...lapsed, { isPlaceGone: true }] };
      const isUnheld = { heldUntil: { $exists: false } };
      return (await cases.find({ ...hasWords, ...isUnheld, ...isPast }, { _id: 1 }).lean()).map(
        ({ _id }) => _id,
      );
    },
    async removeWords(id, now) {
      // The key first: what is left cannot be opened.
      await vault.shred(caseKey(id), now);
      const known = await cases.findById(id, withoutWords).lean<CaseFacts>();
      if (known === null) return;
      await cases.updateOne({ _id: id }, bareFactsOf(known));
    },
    removePast: async (before) => (await cases.deleteMany({ raisedAt: { $lte: before } })).deletedCount,
    countPast: (before) => cases.countDocuments({ raisedAt: { $lte: before } }),
    async among(ids) {
      const found = await cases.find({ _id: { $in: [...ids] }, ...hasWords }, { _id: 1 }).lean();
      return found.map(({ _id }) => _id);
    },
  };
}
