import type { LookbackAnswer } from '@naast/shared/contract/lookbacks';
import { limits } from '@naast/shared/limits';
import type { Connection } from 'mongoose';
import { openCollection } from '../../platform/storage/collection.js';
import { insertedUnlessThere } from '../../platform/storage/store-errors.js';
import type { StoreEdges } from '../domain.js';
import { batchCollection, type WaitingDocument, waitingCollection } from './lookbacks.model.js';
import {
  added,
  type LookbackBatch,
  nextWeekAfter,
  noAnswers,
  type QuarterName,
  sumOf,
} from './lookbacks.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly lookbacks: LookbackStore;
  }
}

export interface LookbackStore {
  /** Counts an answer. With the last one of its batch, all that wait become a batch of this quarter. */
  add(roomId: string, answer: LookbackAnswer, quarter: QuarterName): Promise<void>;
  /** Those that are shown by now. */
  batches(): Promise<LookbackBatch[]>;
  /** Batches that are shown say no more in which week they were closed. */
  forgetWeeks(): Promise<void>;
  /** Of quarters before this one. What is full goes to the batches first. */
  removeWaiting(before: QuarterName): Promise<number>;
  countWaiting(before: QuarterName): Promise<number>;
  removeBatches(before: QuarterName): Promise<number>;
  countBatches(before: QuarterName): Promise<number>;
}

/** When a room closes, all who were in it may answer at the same moment, on several nodes. */
const attemptsMost = 200;

const { least, most } = limits.lookback.batch;

export function lookbackStore(
  connection: Connection,
  { newId, now, randomBelow }: Pick<StoreEdges, 'newId' | 'now' | 'randomBelow'>,
): LookbackStore {
  const waiting = openCollection(connection, waitingCollection);
  const batches = openCollection(connection, batchCollection);
  const drawSize = (): number => least + randomBelow(most - least + 1);

  /** Moves a full batch among the batches, once: a node may have stopped in between. */
  async function release(roomId: string, full: NonNullable<WaitingDocument['full']>): Promise<void> {
    const { id, quarter, counts, shownFrom } = full;
    await insertedUnlessThere(() =>
      batches.create({
        _id: id,
        roomId,
        quarter,
        counts: added(noAnswers, counts),
        ...(shownFrom ? { shownFrom } : {}),
        schemaVersion: 1,
      }),
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
        waiting.create({
          _id: roomId,
          counts: one,
          since: quarter,
          size: drawSize(),
          rev: 1,
          schemaVersion: 1,
        }),
      );
    const counts = added(known.counts, one);
    const size = known.size ?? drawSize();
    const isFull = sumOf(counts) >= size;
    const full = { id: newId(), quarter, counts, shownFrom: nextWeekAfter(now()) };
    const isFirst = sumOf(known.counts) === 0;
    const change = {
      counts: isFull ? noAnswers : counts,
      size: isFull ? drawSize() : size,
      ...(isFull ? { full } : isFirst ? { since: quarter } : {}),
      rev: known.rev + 1,
    };
    const { modifiedCount } = await waiting.updateOne({ _id: roomId, rev: known.rev }, { $set: change });
    if (modifiedCount > 0 && isFull) await release(roomId, full);
    return modifiedCount > 0;
  }

  const earlier = (quarter: QuarterName) => ({ since: { $lt: quarter } });
  const before = (quarter: QuarterName) => ({ quarter: { $lt: quarter } });
  const isShown = () => ({ shownFrom: { $lte: now() } });

  return {
    async add(roomId, answer, quarter) {
      for (let attempt = 0; attempt < attemptsMost; attempt++)
        if (await tryToAdd(roomId, answer, quarter)) return;
      throw new Error('too many look-backs at once');
    },
    async batches() {
      const documents = await batches.find({ $or: [{ shownFrom: { $exists: false } }, isShown()] }).lean();
      return documents.map(({ roomId, quarter, counts }) => ({
        roomId,
        quarter,
        counts: added(noAnswers, counts),
      }));
    },
    async forgetWeeks() {
      await batches.updateMany(isShown(), { $unset: { shownFrom: 1 } });
    },
    async removeWaiting(quarter) {
      for (const { _id, full } of await waiting.find({ full: { $exists: true } }).lean())
        if (full) await release(_id, full);
      return (await waiting.deleteMany({ ...earlier(quarter), full: { $exists: false } })).deletedCount;
    },
    countWaiting: (quarter) => waiting.countDocuments(earlier(quarter)),
    removeBatches: async (quarter) => (await batches.deleteMany(before(quarter))).deletedCount,
    countBatches: (quarter) => batches.countDocuments(before(quarter)),
  };
}
