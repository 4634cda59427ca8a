import type { LookbackAnswer } from '@naast/shared/contract/lookbacks';
import { limits } from '@naast/shared/limits';
import type { Connection } from 'mongoose';
import { openCollection } from '../../platform/storage/collection.js';
import { insertedUnlessThere } from '../../platform/storage/store-errors.js';
import { batchCollection, type WaitingDocument, waitingCollection } from './lookbacks.model.js';
import { added, type LookbackBatch, noAnswers, type QuarterName, sumOf } from './lookbacks.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly lookbacks: LookbackStore;
  }
}

export interface LookbackStore {
  /** Counts an answer. With the tenth, all that wait become a batch of this quarter. */
  add(roomId: string, answer: LookbackAnswer, quarter: QuarterName): Promise<void>;
  batches(): Promise<LookbackBatch[]>;
  /** Of quarters before this one. */
  removeWaiting(before: QuarterName): Promise<number>;
  countWaiting(before: QuarterName): Promise<number>;
  removeBatches(before: QuarterName): Promise<number>;
  countBatches(before: QuarterName): Promise<number>;
}

/** When a room closes, all who were in it may answer at the same moment, on several nodes. */
const attemptsMost = 200;

export function lookbackStore(connection: Connection, newId: () => string): LookbackStore {
  const waiting = openCollection(connection, waitingCollection);
  const batches = openCollection(connection, batchCollection);

  /** Moves a full batch among the batches, once: a node may have stopped in between. */
  async function release(roomId: string, full: NonNullable<WaitingDocument['full']>): Promise<void> {
    const { id, quarter, counts } = full;
    await insertedUnlessThere(() =>
      batches.create({ _id: id, roomId, quarter, counts: added(noAnswers, counts), schemaVersion: 1 }),
    );
    await waiting.updateOne({ _id: roomId, 'full.id': id }, { $unset: { full: 1 }, $inc: { rev: 1 } });
  }

  /** False: another answer came in between. */
  async function tryToAdd(roomId: string, answer: LookbackAnswer, quarter: QuarterName): Promise<boolean> {
    const known = await waiting.findById(roomId).lean();
    if (known?.full) {
      await release(roomId, known.full);
      return false;
    }
    const one = { ...noAnswers, [answer]: 1 };
    if (known === null)
      return insertedUnlessThere(() =>
        waiting.create({ _id: roomId, counts: one, since: quarter, rev: 1, schemaVersion: 1 }),
      );
    const counts = added(known.counts, one);
    const isFull = sumOf(counts) >= limits.lookback.batch;
    const full = { id: newId(), quarter, counts };
    const isFirst = sumOf(known.counts) === 0;
    const change = {
      counts: isFull ? noAnswers : counts,
      ...(isFull ? { full } : isFirst ? { since: quarter } : {}),
      rev: known.rev + 1,
    };
    const { modifiedCount } = await waiting.updateOne({ _id: roomId, rev: known.rev }, { $set: change });
    if (modifiedCount > 0 && isFull) await release(roomId, full);
    return modifiedCount > 0;
  }

  const earlier = (quarter: QuarterName) => ({ since: { $lt: quarter } });
  const past = (quarter: QuarterName) => ({ quarter: { $lt: quarter } });

  return {
    async add(roomId, answer, quarter) {
      for (let attempt = 0; attempt < attemptsMost; attempt++)
        if (await tryToAdd(roomId, answer, quarter)) return;
      throw new Error('too many look-backs at once');
    },
    async batches() {
      const documents = await batches.find({}).lean();
      return documents.map(({ roomId, quarter, counts }) => ({
        roomId,
        quarter,
        counts: added(noAnswers, counts),
      }));
    },
    removeWaiting: async (before) => (await waiting.deleteMany(earlier(before))).deletedCount,
    countWaiting: (before) => waiting.countDocuments(earlier(before)),
    removeBatches: async (before) => (await batches.deleteMany(past(before))).deletedCount,
    countBatches: (before) => batches.countDocuments(past(before)),
  };
}
