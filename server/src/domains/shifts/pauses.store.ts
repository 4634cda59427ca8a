import type { Connection } from 'mongoose';
import { openCollection } from '../../platform/storage/collection.js';
import { type PauseDocument, pauseCollection } from './pauses.model.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly pauses: PauseStore;
  }
}

export interface Pause {
  readonly accountId: string;
  readonly until: Date;
}

export interface PauseStore {
  /** Those that run, the first to end first. */
  running(now: Date): Promise<Pause[]>;
  /** Begins one, or gives the one that runs another end. */
  set(pause: Pause): Promise<void>;
  /** False if there was none. */
  remove(accountId: string): Promise<boolean>;
  mentioned(): Promise<string[]>;
  removePast(now: Date): Promise<number>;
  countPast(now: Date): Promise<number>;
}

export function pauseStore(connection: Connection): PauseStore {
  const pauses = openCollection(connection, pauseCollection);
  const past = (now: Date) => ({ until: { $lte: now } });
  return {
    async running(now) {
      const found = await pauses
        .find({ until: { $gt: now } })
        .sort({ until: 1 })
        .lean();
      return found.map(pauseOf);
    },
    async set({ accountId, until }) {
      await pauses.updateOne({ _id: accountId }, { $set: { until, schemaVersion: 1 } }, { upsert: true });
    },
    remove: async (accountId) => (await pauses.deleteOne({ _id: accountId })).deletedCount > 0,
    mentioned: () => pauses.distinct('_id'),
    removePast: async (now) => (await pauses.deleteMany(past(now))).deletedCount,
    countPast: (now) => pauses.countDocuments(past(now)),
  };
}

const pauseOf = ({ _id, until }: PauseDocument): Pause => ({ accountId: _id, until });
