import type { MeasureKind } from '@naast/shared/contract/measures';
import { hour } from '@naast/shared/durations';
import { limits } from '@naast/shared/limits';
import type { Connection, QueryFilter, UpdateQuery } from 'mongoose';
import { goneAccount } from '../../kernel/actor.js';
import { NaastError } from '../../kernel/errors.js';
import { hourOf } from '../../kernel/hour-of.js';
import { idsAmong, openCollection } from '../../platform/storage/collection.js';
import { duplicateFields } from '../../platform/storage/store-errors.js';
import type { SealedKind, Vault } from '../../platform/vault/vault.js';
import { measureOf } from './measure-documents.js';
import type { MeasureStore } from './measure-store.types.js';
import { type MeasureDocument, measureCollection } from './measures.model.js';
import { lastingKey, type Measure, measureKey, outlivesItsPlace } from './measures.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly measures: MeasureStore;
  }
}

/** By the hour, as `from`: none of these tells when it was imposed. */
const afterHour = (at: Date, ms: number) => new Date(hourOf(at).getTime() + hour + ms);
const afterEnd = (at: Date) => afterHour(at, limits.measure.wordsKept);

/** What has no end of its own ends with its place, or when it is lifted. */
function terms(now: Date, until: Date | null) {
  const most = afterHour(now, limits.measure.wordsKeptMost);
  const keptUntil = until === null ? most : afterEnd(until);
  return { keptUntil, wordsUntil: keptUntil > most ? most : keptUntil };
}

export function measureStore(connection: Connection, vault: Vault, clock: () => Date): MeasureStore {
  const measures = openCollection(connection, measureCollection);
  const markOf = (roomId: string, who: string) => vault.keyedHash('measure', roomId, who);
  const hashOf = (words: string) => vault.keyedHash('measureCode', words);
  const running = (now: Date): QueryFilter<MeasureDocument> => ({
    lifted: null,
    $or: [{ until: null }, { until: { $gt: now } }],
  });

  async function keyOf(id: string) {
    try {
      return await vault.keyOf(measureKey(id));
    } catch (error) {
      if (error instanceof NaastError && error.code === 'notFound') return null;
      throw error;
    }
  }
  const opened = async (document: MeasureDocument): Promise<Measure> =>
    measureOf(document, await keyOf(document._id));
  const all = (documents: readonly MeasureDocument[]) => Promise.all(documents.map(opened));

  async function seal(kind: SealedKind, id: string, words: string): Promise<Buffer> {
    // After a restore it has none: what was said is in no backup.
    return (await vault.makeKey(measureKey(id))).seal(kind, id, words);
  }

  async function changed(
    at: QueryFilter<MeasureDocument>,
    change: UpdateQuery<MeasureDocument>,
  ): Promise<Measure | null> {
    const document = await measures.findOneAndUpdate(at, change, { returnDocument: 'after' }).lean();
    return document && opened(document);
  }

  const outOf = (roomId: string, who: string, now: Date) =>
    measures
      .findOne({ personMark: markOf(roomId, who), ...running(now) })
      .sort({ until: -1 })
      .lean();

  return {
    markOf,
    async impose(
      { id, place, seatId, messageId, mark, bySeat, words, seconds, days, isProposed, isOfVisit, ...given },
      now,
    ) {
      const { kind, until } = given;
      const about = messageId ?? seatId;
      // One whose end came runs no longer.
      await measures.updateMany(
        { placeId: place.id, runs: `${kind}:${about}`, until: { $lte: now } },
        { $unset: { runs: 1 } },
      );
      const key = await vault.makeKey(measureKey(id));
      if (outlivesItsPlace(kind)) await vault.makeKey(lastingKey(id));
      try {
        const document: MeasureDocument = {
          ...given,
          _id: id,
          placeKind: place.kind,
          placeId: place.id,
          seatId,
          ...(messageId !== null && { messageId }),
          ...(bySeat !== null && { bySeat }),
          ...(mark !== null && { personMark: mark }),
          ...(seconds !== null && { seconds }),
          ...(days !== null && { days }),
          ...(isProposed && { isProposed }),
          ...(isOfVisit && { isOfVisit }),
          // Several notes can wait to be read.
          ...(kind !== 'note' && { runs: `${kind}:${about}` }),
          words: words === '' ? null : key.seal('measure.words.1', id, words),
          from: hourOf(now),
          lifted: null,
          appeal: null,
          appealDecided: null,
          answer: null,
          isCaseDue: true,
          isDue: true,
          ...terms(now, until),
          schemaVersion: 1,
        };
        await measures.create(document);
        return await opened(document);
      } catch (error) {
        if (!duplicateFields(error)?.includes('runs')) throw error;
        await vault.shred(measureKey(id), now);
        if (outlivesItsPlace(kind)) await vault.shred(lastingKey(id), now);
        return null;
      }
    },
    async find(id) {
      const document = await measures.findOne({ _id: id, isBare: { $exists: false } }).lean();
      return document && opened(document);
    },
    async findByCodename(words) {
      const document = await measures.findOne({ codeHash: hashOf(words) }).lean();
      return document && opened(document);
    },
    of: async ({ id }, seatId) => all(await measures.find({ placeId: id, seatId }).lean()),
    async runningOn({ id }, kind, about) {
      const document = await measures.findOne({ placeId: id, runs: `${kind}:${about}` }).lean();
      return document && opened(document);
    },
    async outOf(roomId, who, now) {
      const document = await outOf(roomId, who, now);
      return document && opened(document);
    },
    async heldBack(roomId, who, now) {
      const found = await outOf(roomId, who, now);
      return found?.until ? { id: found._id, why: found.why, until: found.until } : null;
    },
    async outAnywhere(who, now) {
      const lasting = { personMark: { $exists: true }, ...running(now) };
      const rooms = (await measures.distinct('roomId', lasting)).flatMap((id) => id ?? []);
      const marks = rooms.map((roomId) => markOf(roomId, who));
      return all(await measures.find({ personMark: { $in: marks }, ...running(now) }).lean());
    },
    async newcomersUntil(roomId, now) {
      const out = { roomId, kind: 'outLonger' as const, isOfVisit: true, ...running(now) };
      const document = await measures.findOne(out, { until: 1 }).sort({ until: -1 }).lean();
      return document?.until ?? null;
    },
    async since(moment) {
      const then = { $gte: moment };
      return all(await measures.find({ $or: [{ from: then }, { 'lifted.at': then }] }).lean());
    },
    proposed: async (now) =>
      all(await measures.find({ kind: 'outLonger', isProposed: true, ...running(now) }).lean()),
    async running(now) {
      const shown = { kind: { $ne: 'note' as const }, isBare: { $exists: false }, ...running(now) };
      const documents = await measures
        .find(shown)
        .sort({ from: -1, _id: 1 })
        .limit(limits.measure.listedMost)
        .lean();
      return all(documents);
    },
    async lift(id, by, now) {
      const lifted = await changed(
        { _id: id, isBare: { $exists: false }, ...running(now) },
        {
          $set: { lifted: { at: hourOf(now), by }, isDue: true },
          $min: terms(now, now),
          $unset: { personMark: 1, runs: 1, isProposed: 1 },
        },
      );
      if (lifted !== null && outlivesItsPlace(lifted.kind)) await vault.shred(lastingKey(id), now);
      return lifted;
    },
    confirm: (id, second, until, now) =>
      changed(
        { _id: id, isProposed: true, ...running(now) },
        { $set: { second, until, keptUntil: afterEnd(until), isDue: true }, $unset: { isProposed: 1 } },
      ),
    async appeal(id, words, now) {
      const appeal = await seal('measure.appeal.1', id, words);
      return changed(
        { _id: id, appealedAt: { $exists: false }, isBare: { $exists: false } },
        { $set: { appealedAt: hourOf(now), appeal } },
      );
    },
    async decide(id, { by, isRight, words }, now) {
      const answer = words === '' ? null : await seal('measure.answer.1', id, words);
      const kept = afterEnd(now);
      return changed(
        { _id: id, appealedAt: { $exists: true }, appealDecided: null, isBare: { $exists: false } },
        {
          $set: { appealDecided: { by, at: hourOf(now), isRight }, answer },
          // Its person has as long to read it as after an end.
          $max: { wordsUntil: kept, keptUntil: kept },
        },
      );
    },
    async setCodename(id, words) {
      const open = { _id: id, isCodeConfirmed: { $exists: false } };
      return (await measures.updateOne(open, { $set: { codeHash: hashOf(words) } })).matchedCount > 0;
    },
    async confirmCodename(id, words) {
      const own = { _id: id, codeHash: hashOf(words) };
      return (await measures.updateOne(own, { $set: { isCodeConfirmed: true } })).matchedCount > 0;
    },
    due: async (which) => all(await measures.find({ [which]: true }).lean()),
    async done(id, which) {
      await measures.updateOne({ _id: id }, { $unset: { [which]: 1 } });
    },
    async appealCounts() {
      const decided = await measures.find({ appealDecided: { $ne: null } }, { appealDecided: 1 }).lean();
      const counts = new Map<string, { decided: number; right: number }>();
      for (const { appealDecided } of decided) {
        if (appealDecided === null) continue;
        const { at, isRight } = appealDecided;
        const quarter = `${at.getUTCFullYear()}-Q${Math.floor(at.getUTCMonth() / 3) + 1}`;
        const count = counts.get(quarter) ?? { decided: 0, right: 0 };
        counts.set(quarter, { decided: count.decided + 1, right: count.right + (isRight ? 1 : 0) });
      }
      return [...counts]
        .map(([quarter, count]) => ({ quarter, ...count }))
        .toSorted((one, other) => other.quarter.localeCompare(one.quarter));
    },
    async leavePlace({ id }) {
      const now = clock();
      const kept = afterEnd(now);
      const gone = { placeKind: 1, placeId: 1, seatId: 1, messageId: 1, bySeat: 1, runs: 1 } as const;
      const ended = await measures.updateMany(
        { placeId: id, until: null, lifted: null },
        { $set: { lifted: { at: hourOf(now), by: null } }, $min: { wordsUntil: kept, keptUntil: kept } },
      );
      const left = await measures.updateMany({ placeId: id }, { $unset: gone });
      return Math.max(ended.modifiedCount, left.modifiedCount);
    },
    async over(now) {
      const over = {
        keptUntil: { $lte: now },
        isBare: { $exists: false },
        $or: [{ appealedAt: { $exists: false } }, { appealDecided: { $ne: null } }],
      };
      return (await measures.find(over, { _id: 1 }).lean()).map(({ _id }) => _id);
    },
    async makeBare(id, now) {
      await vault.shred(measureKey(id), now);
      const document = await measures.findById(id, { kind: 1 }).lean();
      if (document && outlivesItsPlace(document.kind)) await vault.shred(lastingKey(id), now);
      await measures.updateOne(
        { _id: id },
        {
          $set: { isBare: true, by: goneAccount, words: null, appeal: null, answer: null, lifted: null },
          $unset: {
            ...{
              placeKind: 1,
              placeId: 1,
              seatId: 1,
              messageId: 1,
              bySeat: 1,
              personMark: 1,
              runs: 1,
              second: 1,
            },
            ...{ codeHash: 1, isCodeConfirmed: 1, isCaseDue: 1, isDue: 1, isProposed: 1 },
          },
        },
      );
      await measures.updateOne(
        { _id: id, appealDecided: { $ne: null } },
        { $set: { 'appealDecided.by': goneAccount } },
      );
    },
    async dropPast(now) {
      const words = await measures.updateMany(
        {
          wordsUntil: { $lte: now },
          words: { $ne: null },
          $or: [{ appealedAt: { $exists: false } }, { appealDecided: { $ne: null } }],
        },
        { $set: { words: null } },
      );
      const marks = await measures.updateMany(
        { personMark: { $exists: true }, until: { $lte: now } },
        { $unset: { personMark: 1, runs: 1 } },
      );
      return words.modifiedCount + marks.modifiedCount;
    },
    removePast: async (before) =>
      (await measures.deleteMany({ from: { $lte: before }, isBare: true })).deletedCount,
    countPast: (before) => measures.countDocuments({ from: { $lte: before }, isBare: true }),
    async among(ids) {
      const bare = await measures.find({ _id: { $in: [...ids] }, isBare: true }, { _id: 1 }).lean();
      const gone = new Set(bare.map(({ _id }) => _id));
      return (await idsAmong(measures, ids)).filter((id) => !gone.has(id));
    },
    async lastingAmong(ids, now) {
      const lasting = { _id: { $in: [...ids] }, kind: { $in: ['outToday', 'outLonger'] as MeasureKind[] } };
      const documents = await measures.find({ ...lasting, ...running(now) }, { _id: 1 }).lean();
      return documents.map(({ _id }) => _id);
    },
    by: async (accountId) => all(await measures.find({ by: accountId }).sort({ from: 1, _id: 1 }).lean()),
    async mentioned() {
      const fields = ['by', 'second', 'lifted.by', 'appealDecided.by'] as const;
      const ids = await Promise.all(fields.map((field) => measures.distinct(field)));
      return [...new Set(ids.flat())].flatMap((id) =>
        typeof id === 'string' && id !== goneAccount ? [id] : [],
      );
    },
    async forgetAccount(accountId) {
      for (const field of ['by', 'second', 'lifted.by', 'appealDecided.by'])
        await measures.updateMany({ [field]: accountId }, { $set: { [field]: goneAccount } });
    },
    async forgetWho(who) {
      const rooms = await measures.distinct('roomId', { personMark: { $exists: true } });
      const marks = rooms.flatMap((roomId) => (roomId === null ? [] : [markOf(roomId, who)]));
      await measures.updateMany({ personMark: { $in: marks } }, { $unset: { personMark: 1 } });
    },
  };
}
