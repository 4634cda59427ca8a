import type { Connection } from 'mongoose';
import { bytesOf, idsAmong, openCollection } from '../../platform/storage/collection.js';
import type { Vault } from '../../platform/vault/vault.js';
import { orNull } from './alarm-rows.js';
import { foundKey } from './alarms.types.js';
import { foundCollection } from './found.model.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly found: FoundStore;
  }
}

export interface Found {
  readonly until: Date;
  /** Its taker has opened it. */
  readonly isOpened: boolean;
}

/** Words to be found by, one for an alarm; each with a key of its own. */
export interface FoundStore {
  /** Replaces former words, with a new key. */
  leave(alarmId: string, words: string, until: Date, now: Date): Promise<void>;
  /** Null where none are kept, or their time is over. */
  of(alarmId: string, now: Date): Promise<Found | null>;
  /** Opens them, and notes that they were. */
  open(alarmId: string, now: Date): Promise<{ readonly words: string; readonly until: Date } | null>;
  /** The key first: what is left cannot be opened. */
  remove(alarmId: string, now: Date): Promise<void>;
  past(now: Date): Promise<string[]>;
  among(ids: readonly string[]): Promise<string[]>;
}

export function foundStore(connection: Connection, vault: Vault): FoundStore {
  const found = openCollection(connection, foundCollection);

  async function remove(alarmId: string, now: Date): Promise<void> {
    if ((await found.countDocuments({ _id: alarmId })) === 0) return;
    await vault.shred(foundKey(alarmId), now);
    await found.deleteOne({ _id: alarmId });
  }

  return {
    async leave(alarmId, words, until, now) {
      await remove(alarmId, now);
      const sealed = (await vault.makeKey(foundKey(alarmId))).seal('found.words.1', alarmId, words);
      await found.updateOne(
        { _id: alarmId },
        { $set: { words: sealed, until, isOpened: false, schemaVersion: 1 } },
        { upsert: true },
      );
    },
    async of(alarmId, now) {
      const document = await found.findOne({ _id: alarmId, until: { $gt: now } }).lean();
      return document && { until: document.until, isOpened: document.isOpened };
    },
    async open(alarmId, now) {
      const document = await found
        .findOneAndUpdate({ _id: alarmId, until: { $gt: now } }, { $set: { isOpened: true } })
        .lean();
      // Taken back a moment ago.
      const key = document && (await orNull(vault.keyOf(foundKey(alarmId))));
      return (
        document &&
        key && {
          words: key.open('found.words.1', alarmId, bytesOf(document.words)),
          until: document.until,
        }
      );
    },
    remove,
    async past(now) {
      return (await found.find({ until: { $lte: now } }, { _id: 1 }).lean()).map(({ _id }) => _id);
    },
    among: (ids) => idsAmong(found, ids),
  };
}
