import type { Model, QueryFilter, UpdateQuery } from 'mongoose';
import type { Job } from '../../kernel/domain.js';
import type { Log } from '../logging/log.js';
import { type Upgrades, upgradeOf, type Versioned, versionAfter } from './upgrades.js';

/** One collection's documents of older versions. */
export interface StoredUpgrade {
  readonly collection: string;
  count(): Promise<number>;
  /** Rewrites them, and says after each batch how many it rewrote and how many it could not. */
  run(): AsyncIterable<{ readonly done: number; readonly failed: number }>;
}

const batchMost = 100;

/** `byOf` gives what the steps need; null: such a document is left as it is. */
export function storedUpgrade<T extends Versioned & { _id: string }, By>(
  model: Model<T>,
  upgrades: Upgrades<T, By>,
  byOf: (document: T) => Promise<By | null>,
): StoredUpgrade {
  const former = { schemaVersion: { $lt: versionAfter(upgrades) } } as QueryFilter<T>;

  /** What another node has upgraded or changed since is not put back. */
  async function rewrite(document: T): Promise<boolean> {
    const by = await byOf(document);
    if (by === null) return false;
    const asRead = { _id: document._id, schemaVersion: document.schemaVersion } as QueryFilter<T>;
    const change = { $set: upgradeOf(document, upgrades, by) } as UpdateQuery<T>;
    return (await model.updateOne(asRead, change)).modifiedCount > 0;
  }

  /** Together, so that they wait for the disk together. */
  async function rewriteAll(documents: readonly T[]): Promise<{ done: number; failed: number }> {
    const results = await Promise.allSettled(documents.map(rewrite));
    const count = (isOne: (result: PromiseSettledResult<boolean>) => boolean) => results.filter(isOne).length;
    return {
      done: count((result) => result.status === 'fulfilled' && result.value),
      failed: count(({ status }) => status === 'rejected'),
    };
  }

  return {
    collection: model.collection.name,
    count: () => model.countDocuments(former),
    async *run() {
      let batch: T[] = [];
      for await (const document of model.find(former).lean<T[]>().cursor({ batchSize: batchMost })) {
        batch.push(document);
        if (batch.length < batchMost) continue;
        yield await rewriteAll(batch);
        batch = [];
      }
      if (batch.length > 0) yield await rewriteAll(batch);
    },
  };
}

/** Every quarter of an hour: a node of the former release may write beside this one. Fails, which is a fault, when one does not open. */
export const upgradeJob = (all: readonly StoredUpgrade[], log: Log): Job => ({
  name: 'storage.upgrade',
  everySeconds: 900,
  async run() {
    let failures = 0;
    for (const { collection, count, run } of all) {
      let left = await count();
      for await (const { done, failed } of run()) {
        left = Math.max(0, left - done);
        failures += failed;
        log.event('documentsUpgraded', { collection, done, failed, left });
      }
    }
    if (failures > 0) throw new Error(`${failures} documents of an older version could not be upgraded`);
  },
});
