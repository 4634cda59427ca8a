import { type LookbackCounts, lookbackAnswers, type Quarter } from '@naast/shared/contract/lookbacks';

/** `2026-Q4`, so that text order is time order. */
export type QuarterName = string;

export const quarterOf = (at: Date): QuarterName =>
  `${at.getUTCFullYear()}-Q${Math.floor(at.getUTCMonth() / 3) + 1}`;

/** So many quarters before. */
export function quartersBefore(at: Date, quarters: number): QuarterName {
  const first = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - 3 * quarters, 1));
  return quarterOf(first);
}

export function quarterIn(name: QuarterName): Quarter {
  const [year = '', quarter = ''] = name.split('-Q');
  return { year: Number(year), quarter: Number(quarter) };
}

/** The Monday (UTC) after this moment: what came together in a week is shown from the next one on. */
export function nextWeekAfter(at: Date): Date {
  const sinceMonday = (at.getUTCDay() + 6) % 7;
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() - sinceMonday + 7));
}

export const noAnswers: LookbackCounts = { yes: 0, some: 0, no: 0, unsure: 0 };

export const sumOf = (counts: LookbackCounts): number =>
  lookbackAnswers.reduce((sum, answer) => sum + counts[answer], 0);

export const added = (one: LookbackCounts, other: LookbackCounts): LookbackCounts => ({
  yes: one.yes + other.yes,
  some: one.some + other.some,
  no: one.no + other.no,
  unsure: one.unsure + other.unsure,
});

/** Answers to one room that may be shown. */
export interface LookbackBatch {
  readonly roomId: string;
  readonly quarter: QuarterName;
  readonly counts: LookbackCounts;
}
