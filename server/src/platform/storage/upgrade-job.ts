import type { Model, QueryFilter, UpdateQuery } from 'mongoose';
import type { Job } from '../../kernel/domain.js';
import type { Log } from '../logging/log.js';
import { type Upgrades, upgradeOf, type Versioned, versionAfter } from './upgrades.js';

/** The documents of one collection that have an older version. */
export interface StoredUpgrade {
  readonly collection: string;
  count(): Promise<number>;
  /** Upgrades them, and yields after each batch how many were upgraded and how many failed. */
  run(): AsyncIterable<{ readonly done: number; readonly failed: number }>;
}

const batchMost = 100;

/** `byOf` loads what the steps need; null leaves the document as it is. */
export function storedUpgrade<T extends Versioned & { _id: string }, By>(
  model: Model<T>,
  upgrades: Upgrades<T, By>,
  byOf: (document: T) => Promise<By | null>,
): StoredUpgrade {
  const former = { schemaVersion: { $lt: versionAfter(upgrades) } } as QueryFilter<T>;

  /** Guarded by the version read, so that another node's upgrade or change is not overwritten. */
  async function rewrite(document: T): Promise<boolean> {
    const by = await byOf(document);
    if (by === null) return false;
    const asRead = { _id: document._id, schemaVersion: document.schemaVersion } as QueryFilter<T>;
    const change = { $set: upgradeOf(document, upgrades, by) } as UpdateQuery<T>;
    return (await model.updateOne(asRead, change)).modifiedCount > 0;
  }

  /** In parallel, so that they share the wait for the disk. */
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

export interface UpgradeStep {
  readonly collection: string;
  /** Of this batch. */
  readonly done: number;
  readonly failed: number;
  /** What this collection still has of an older version. */
  readonly left: number;
}

/** Upgrades all collections, and yields after each batch. */
export async function* upgradeAll(all: readonly StoredUpgrade[]): AsyncIterable<UpgradeStep> {
  for (const { collection, count, run } of all) {
    let left = await count();
    for await (const { done, failed } of run()) {
      left = Math.max(0, left - done);
      yield { collection, done, failed, left };
    }
  }
}

/**
 * Every 15 minutes, since a node of the former release may write meanwhile. Fails, which is a fault, if a document
 * cannot be opened.
 */
export const upgradeJob = (all: readonly StoredUpgrade[], log: Log): Job => ({
  name: 'storage.upgrade',
  everySeconds: 900,
  async run() {
    let failures = 0;
    for await (const step of upgradeAll(all)) {
      failures += step.failed;
      log.event('documentsUpgraded', { ...step });
    }
    if (failures > 0) throw new Error(`${failures} documents of an older version could not be upgraded`);
  },
});
