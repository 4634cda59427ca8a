import type { DetectedFate } from '@naast/shared/contract/detectors';
import type { HoldingRule } from '@naast/shared/detectors/judge';

/** `2026-11`, so that text order is time order. */
export type MonthName = string;

export const monthOf = (at: Date): MonthName =>
  `${at.getUTCFullYear()}-${String(at.getUTCMonth() + 1).padStart(2, '0')}`;

/** So many months before. */
export const monthsBefore = (at: Date, months: number): MonthName =>
  monthOf(new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months, 1)));

export function monthIn(name: MonthName): { year: number; month: number } {
  const [year = '', month = ''] = name.split('-');
  return { year: Number(year), month: Number(month) };
}

export type FateCounts = Readonly<Record<DetectedFate, number>>;
export const noCounts: FateCounts = { held: 0, right: 0, wrong: 0, silent: 0 };

export interface DetectorCount {
  readonly month: MonthName;
  readonly rule: HoldingRule;
  readonly counts: FateCounts;
}
