import type { Connection } from 'mongoose';
import { orNull } from '../../kernel/or-null.js';
import { bytesOf, openCollection } from '../../platform/storage/collection.js';
import type { Vault } from '../../platform/vault/vault.js';
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

/** Words to be found by, one for an alarm; each leaving with a key of its own, whose id never comes back once it was destroyed. */
export interface FoundStore {
  /** Replaces former words, whose key is destroyed. `id`: of this leaving, new each time. */
  leave(left: { id: string; alarmId: string; words: string; until: Date }, now: Date): Promise<void>;
  /** Null where none are kept, or their time is over. */
  of(alarmId: string, now: Date): Promise<Found | null>;
  /** Opens them, and notes that they were. */
  open(alarmId: string, now: Date): Promise<{ readonly words: string; readonly until: Date } | null>;
  /** The key first: what is left cannot be opened. */
  remove(alarmId: string, now: Date): Promise<void>;
  past(now: Date): Promise<string[]>;
  /** The alarms that words are kept of. */
  alarmIds(): Promise<string[]>;
  /** By the ids of leavings, which are those of their keys. */
  among(ids: readonly string[]): Promise<string[]>;
  removeLeaving(id: string, now: Date): Promise<void>;
}

export function foundStore(connection: Connection, vault: Vault): FoundStore {
  const found = openCollection(connection, foundCollection);

  async function remove(at: { _id: string } | { leaving: string }, now: Date): Promise<void> {
    const known = await found.findOne(at).lean();
    if (known === null) return;
    await vault.shred(foundKey(known.leaving), now);
    // Not what was left in between.
    await found.deleteOne({ _id: known._id, leaving: known.leaving });
  }

  return {
    async leave({ id, alarmId, words, until }, now) {
      const sealed = (await vault.makeKey(foundKey(id))).seal('found.words.1', alarmId, words);
      const before = await found
        .findOneAndUpdate(
          { _id: alarmId },
          { $set: { words: sealed, leaving: id, until, isOpened: false, schemaVersion: 1 } },
          { upsert: true, returnDocument: 'before' },
        )
        .lean();
      if (before) await vault.shred(foundKey(before.leaving), now);
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
      const key = document && (await orNull(vault.keyOf(foundKey(document.leaving))));
      return (
        document &&
        key && {
          words: key.open('found.words.1', alarmId, bytesOf(document.words)),
          until: document.until,
        }
      );
    },
    remove: (alarmId, now) => remove({ _id: alarmId }, now),
    async past(now) {
      return (await found.find({ until: { $lte: now } }, { _id: 1 }).lean()).map(({ _id }) => _id);
    },
    async alarmIds() {
      return (await found.find({}, { _id: 1 }).lean()).map(({ _id }) => _id);
    },
    async among(ids) {
      const held = await found.find({ leaving: { $in: [...ids] } }, { leaving: 1 }).lean();
      return held.map(({ leaving }) => leaving);
    },
    removeLeaving: (id, now) => remove({ leaving: id }, now),
  };
}
