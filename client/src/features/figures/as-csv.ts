import type { MonthOfFigures } from '@naast/shared/contract/figures';
import { monthName } from '../../ui/time.js';

interface Wording {
  readonly head: readonly [string, string, string];
  readonly fewer: string;
  nameOf(figure: MonthOfFigures['figures'][number]['figure']): string;
}

/** A row for each figure and month. By semicolons and with a mark in front, as spreadsheets of most countries here read it. */
export function asCsv(months: readonly MonthOfFigures[], { head, fewer, nameOf }: Wording): string {
  const rows = months.flatMap((month) =>
    month.figures.map(({ figure, count }) => [monthName(month), nameOf(figure), count ?? fewer]),
  );
  const cell = (value: string | number) => `"${String(value).replaceAll('"', '""')}"`;
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
