import { type SettingSubject, type SettingValues, settingSubjects } from '@naast/shared/contract/settings';
import { limits } from '@naast/shared/limits';
import type { Connection } from 'mongoose';
import { openCollection } from '../../platform/storage/collection.js';
import { duplicateFields } from '../../platform/storage/store-errors.js';
import { formerSettingCollection, settingCollection } from './settings.model.js';
import type { SettingReplaced, Settings, SettingVersion } from './settings.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly settings: SettingStore;
  }
}

export interface SettingStore {
  /** The present values; `first` where nobody has changed one. */
  read(first: SettingValues): Promise<Settings>;
  /** The values that were replaced, newest first. */
  former<S extends SettingSubject>(subject: S, first: SettingValues[S]): Promise<SettingVersion<S>[]>;
  /** Replaces a value and keeps the former one. False if `from` is no longer the present one. */
  replace(replaced: SettingReplaced): Promise<boolean>;
  countOf(accountId: string): Promise<number>;
  authors(): Promise<string[]>;
  forgetAuthor(accountId: string): Promise<void>;
}

export function settingStore(connection: Connection): SettingStore {
  const settings = openCollection(connection, settingCollection);
  const formers = openCollection(connection, formerSettingCollection);

  /** Inserts unless it exists; false then. */
  async function inserted(insert: () => Promise<unknown>): Promise<boolean> {
    try {
      await insert();
      return true;
    } catch (error) {
      if (duplicateFields(error) === null) throw error;
      return false;
    }
  }

  return {
    async read(first) {
      const documents = await settings.find().lean();
      const versions = settingSubjects.map((subject) => {
        const found = documents.find(({ _id }) => _id === subject);
        return [subject, found ? versionOf(found, first[subject]) : begun(first[subject])];
      });
      return Object.fromEntries(versions) as Settings;
    },
    async former<S extends SettingSubject>(subject: S, first: SettingValues[S]) {
      const now = await settings.findById(subject).lean();
      // What a change kept before it was cut off is still the present value.
      const rows = await formers
        .find({ subject, rev: { $lt: now?.rev ?? 0 } })
        .sort({ rev: -1 })
        .limit(limits.settings.formerKept)
        .lean();
      return rows.map((row) => versionOf(row, first));
    },
    async replace({ subject, from, value, by, at }) {
      const { rev } = from;
      await inserted(() =>
        formers.create({
          _id: `${subject}.${rev}`,
          subject,
          ...from,
          value: JSON.stringify(from.value),
          schemaVersion: 1,
        }),
      );
      const next = { rev: rev + 1, value: JSON.stringify(value), by, at };
      const isReplaced =
        rev === 0
          ? await inserted(() => settings.create({ _id: subject, ...next, schemaVersion: 1 }))
          : (await settings.updateOne({ _id: subject, rev }, { $set: next })).modifiedCount === 1;
      if (isReplaced) await formers.deleteMany({ subject, rev: { $lte: rev - limits.settings.formerKept } });
      return isReplaced;
    },
    async countOf(accountId) {
      const counts = [settings.countDocuments({ by: accountId }), formers.countDocuments({ by: accountId })];
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    },
    async authors() {
      const ids = await Promise.all([settings.distinct('by'), formers.distinct('by')]);
      return [...new Set(ids.flat().filter((id) => id !== null && id !== undefined))].map(String);
    },
    async forgetAuthor(accountId) {
      await settings.updateMany({ by: accountId }, { $set: { by: null } });
      await formers.updateMany({ by: accountId }, { $set: { by: null } });
    },
  };
}

const begun = <T>(value: T) => ({ rev: 0, value, by: null, at: null });

/** A field that an older release did not store has its first value. */
function versionOf<T extends object>(
  row: { rev: number; value: string; by: string | null; at: Date | null },
  first: T,
): { rev: number; value: T; by: string | null; at: Date | null } {
  const kept = JSON.parse(row.value) as Partial<T>;
  const fields = Object.keys(first).map((name) => [name, kept[name as keyof T] ?? first[name as keyof T]]);
  return { rev: row.rev, value: Object.fromEntries(fields) as T, by: row.by, at: row.at };
}
