import { type DetectedFate, detectedFates } from '@naast/shared/contract/detectors';
import type { SettingValues } from '@naast/shared/contract/settings';
import { createJudge, type HoldingRule, type Judge } from '@naast/shared/detectors/judge';
import type { Connection } from 'mongoose';
import { openCollection } from '../../platform/storage/collection.js';
import { insertedUnlessThere } from '../../platform/storage/store-errors.js';
import type { StoreEdges } from '../domain.js';
import { detectorCountCollection } from './detectors.model.js';
import { type DetectorCount, type MonthName, noCounts } from './detectors.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly detectors: DetectorStore;
  }
}

interface Settings {
  readonly rev: number;
  readonly value: SettingValues['detectors'];
}

export interface DetectorStore {
  /** Whether rules hold lines at all. */
  readonly rulesHold: boolean;
  /** Counts one text for each of these rules. */
  add(rules: readonly HoldingRule[], fate: DetectedFate, month: MonthName): Promise<void>;
  /** The latest month first. */
  counts(): Promise<DetectorCount[]>;
  removeCounts(before: MonthName): Promise<number>;
  countBefore(before: MonthName): Promise<number>;
  /** This node's judge by the present settings: built once for each change, since each message asks for it. */
  judge(load: () => Promise<Settings>): Promise<Judge>;
  /** The settings changed. */
  forgetSettings(): void;
}

/** In ms: an event between nodes may be lost. */
const settingsTrustedFor = 10_000;

export function detectorStore(
  connection: Connection,
  { newId, now, rulesHold = true }: Pick<StoreEdges, 'newId' | 'now' | 'rulesHold'>,
): DetectorStore {
  const rows = openCollection(connection, detectorCountCollection);
  let built: { readonly rev: number; readonly judge: Judge } | null = null;
  let trustedUntil = 0;
  let changes = 0;

  async function addOne(rule: HoldingRule, fate: DetectedFate, month: MonthName): Promise<void> {
    const addTo = async () =>
      (await rows.updateOne({ month, rule }, { $inc: { [fate]: 1 } })).matchedCount > 0;
    if (await addTo()) return;
    const isFirst = await insertedUnlessThere(() =>
      rows.create({ _id: newId(), month, rule, ...noCounts, [fate]: 1, schemaVersion: 1 }),
    );
    if (!isFirst) await addTo();
  }

  const before = (month: MonthName) => ({ month: { $lt: month } });

  return {
    rulesHold,
    async add(rules, fate, month) {
      for (const rule of rules) await addOne(rule, fate, month);
    },
    async counts() {
      const documents = await rows.find({}).sort({ month: -1, rule: 1 }).lean();
      return documents.map((document) => ({
        month: document.month,
        rule: document.rule as HoldingRule,
        counts: Object.fromEntries(
          detectedFates.map((fate) => [fate, document[fate]]),
        ) as DetectorCount['counts'],
      }));
    },
    removeCounts: async (month) => (await rows.deleteMany(before(month))).deletedCount,
    countBefore: (month) => rows.countDocuments(before(month)),
    async judge(load) {
      if (built !== null && now().getTime() < trustedUntil) return built.judge;
      const seen = changes;
      const { rev, value } = await load();
      if (built === null || built.rev !== rev) built = { rev, judge: createJudge(value) };
      // What changed while it was read is read again.
      if (seen === changes) trustedUntil = now().getTime() + settingsTrustedFor;
      return built.judge;
    },
    forgetSettings() {
      changes += 1;
      trustedUntil = 0;
    },
  };
}
