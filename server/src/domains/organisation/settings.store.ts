import {
  type SettingSubject,
  type SettingValues,
  settingSubjects,
  usableSettings,
} from '@naast/shared/contract/settings';
import { limits } from '@naast/shared/limits';
import { ownPages } from '@naast/shared/own-pages';
import type { Connection } from 'mongoose';
import { bytesOf, openCollection } from '../../platform/storage/collection.js';
import { insertedUnlessThere } from '../../platform/storage/store-errors.js';
import { byIdTogether } from '../../platform/storage/together.js';
import type { SealedKind, Vault } from '../../platform/vault/vault.js';
import { openForTeam } from './open-for-team.js';
import {
  type FormerSettingDocument,
  formerSettingCollection,
  organisationKey,
  settingCollection,
} from './settings.model.js';
import type { SettingReplaced, Settings, SettingVersion } from './settings.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly settings: SettingStore;
  }
}

export interface SettingStore {
  /** The present values of these subjects; `first` where nobody has changed one, and of other subjects. */
  read(first: SettingValues, subjects: readonly SettingSubject[]): Promise<Settings>;
  /** The values before the one with this rev, newest first. */
  former<S extends SettingSubject>(
    subject: S,
    before: number,
    first: SettingValues[S],
  ): Promise<SettingVersion<S>[]>;
  /** The values that were replaced after a moment, in no order; also one that cannot be read, as `first`. */
  formerSince<S extends SettingSubject>(
    subject: S,
    first: SettingValues[S],
    since: Date,
  ): Promise<SettingVersion<S>[]>;
  /** Replaces a value and keeps the former one. False if `from` is no longer the present one. */
  replace(replaced: SettingReplaced): Promise<boolean>;
  /** Removes former values past their term. Returns their number. */
  removePastFormer(now: Date): Promise<number>;
  countPastFormer(now: Date): Promise<number>;
  countOf(accountId: string): Promise<number>;
  authors(): Promise<string[]>;
  forgetAuthor(accountId: string): Promise<void>;
}

export function settingStore(connection: Connection, vault: Vault): SettingStore {
  const settings = openCollection(connection, settingCollection);
  const formers = openCollection(connection, formerSettingCollection);
  const byId = byIdTogether(settings);

  /** The fields that hold a value: sealed if it is for the team only. */
  async function closed(kind: SealedKind, id: string, value: object) {
    if (!('onCall' in value && typeof value.onCall === 'string')) return { value: JSON.stringify(value) };
    // The bare text: what proves that it is sealed looks for it elsewhere.
    return { sealedValue: (await vault.makeKey(organisationKey)).seal(kind, id, value.onCall) };
  }

  async function onCallIn(kind: SealedKind, id: string, sealed: Buffer): Promise<object | null> {
    const onCall = await openForTeam(vault, kind, id, sealed);
    return onCall === null ? null : { onCall };
  }

  async function opened<S extends SettingSubject>(
    kind: SealedKind,
    subject: S,
    row: StoredVersion,
    first: SettingValues[S],
  ): Promise<SettingVersion<S>> {
    const { rev, by, at, sealedValue } = row;
    const fields = sealedValue ? await onCallIn(kind, row._id, bytesOf(sealedValue)) : fieldsIn(row.value);
    const value = fields && valueOf(subject, fields, first);
    return value === null ? { rev, value: first, by, at, isBroken: true } : { rev, value, by, at };
  }

  return {
    async read(first, subjects) {
      const versions = settingSubjects.map(async (subject) => {
        const found = subjects.includes(subject) ? await byId(subject) : null;
        const value = first[subject];
        return [subject, found ? await opened('setting.value.1', subject, found, value) : begun(value)];
      });
      return Object.fromEntries(await Promise.all(versions)) as Settings;
    },
    async former<S extends SettingSubject>(subject: S, before: number, first: SettingValues[S]) {
      if (before === 0) return [];
      // What a change kept before it was cut off is still the present value.
      const rows = await formers
        .find({ subject, rev: { $lt: before } })
        .sort({ rev: -1 })
        .limit(limits.settings.formerKept)
        .lean();
      const versions = await Promise.all(
        rows.map((row) => opened('formerSetting.value.1', subject, row, first)),
      );
      return versions.filter(({ isBroken }) => !isBroken);
    },
    async formerSince<S extends SettingSubject>(subject: S, first: SettingValues[S], since: Date) {
      const rows = await formers.find({ subject, replacedAt: { $gt: since } }).lean();
      return Promise.all(rows.map((row) => opened('formerSetting.value.1', subject, row, first)));
    },
    async replace({ subject, from, value, first, by, at }) {
      const { rev } = from;
      const id = `${subject}.${rev}`;
      const former = await closed('formerSetting.value.1', id, from.value);
      await insertedUnlessThere(() =>
        formers.create({
          _id: id,
          subject,
          rev,
          by: from.by,
          at: from.at,
          replacedAt: at,
          ...former,
          schemaVersion: 1,
        }),
      );
      const kept = await closed('setting.value.1', subject, ownPart(subject, value, first));
      const next = { rev: rev + 1, ...kept, by, at };
      const isReplaced =
        rev === 0
          ? await insertedUnlessThere(() => settings.create({ _id: subject, ...next, schemaVersion: 1 }))
          : (await settings.updateOne({ _id: subject, rev }, { $set: next })).modifiedCount === 1;
      if (isReplaced)
        await formers.deleteMany({
          subject,
          rev: { $lte: rev - limits.settings.formerKept },
          // Many changes at once must not hide that the log was kept for longer.
          ...(subject === 'retention' && {
            replacedAt: { $lte: new Date(at.getTime() - limits.log.shortensAfter) },
          }),
        });
      return isReplaced;
    },
    async removePastFormer(now) {
      return (await formers.deleteMany(past(now))).deletedCount;
    },
    countPastFormer: (now) => formers.countDocuments(past(now)),
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

type StoredVersion = Pick<FormerSettingDocument, '_id' | 'rev' | 'value' | 'sealedValue' | 'by' | 'at'>;

/** Of a page, what still is as Naast wrote it is not stored: so it follows what a later release says. */
function ownPart(
  subject: SettingSubject,
  value: SettingValues[SettingSubject],
  first: SettingValues[SettingSubject],
): object {
  if (!ownPages.some((page) => page === subject)) return value;
  const told = Object.entries(first);
  return Object.fromEntries(
    Object.entries(value).filter(([name, text]) => !told.some(([key, was]) => key === name && was === text)),
  );
}

const past = (now: Date) => ({
  replacedAt: { $lte: new Date(now.getTime() - limits.settings.formerKeptFor) },
});

const begun = <T>(value: T) => ({ rev: 0, value, by: null, at: null });

/** The stored fields; null where they cannot be read. */
function fieldsIn(json: string | undefined): object | null {
  if (json === undefined) return null;
  try {
    const fields: unknown = JSON.parse(json);
    return typeof fields === 'object' ? fields : null;
  } catch {
    return null;
  }
}

/**
 * A field that an older release did not store has its first value; one of a newer release is left out. Null if it cannot be used: the
 * first value stands for it then, since no setting may take a page down, or the crisis lines off it.
 */
function valueOf<S extends SettingSubject>(
  subject: S,
  fields: object,
  first: SettingValues[S],
): SettingValues[S] | null {
  // An older release stored no lines but those that a coordinator saved.
  const former = subject === 'crisisLines' ? { isChecked: true } : {};
  const parsed = usableSettings[subject].safeParse({ ...first, ...former, ...fields });
  return parsed.success ? (parsed.data as SettingValues[S]) : null;
}
