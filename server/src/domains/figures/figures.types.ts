import type { Figure } from '@naast/shared/contract/figures';
import type { MonthName } from '../detectors/index.js';

export interface FigureCount {
  readonly month: MonthName;
  readonly figure: Figure;
  readonly count: number;
}

/** What a month counted; what is not there is none. */
export type MonthCounts = Readonly<Partial<Record<Figure, number>>>;

/** A month as it may be read: null is not shown. */
export interface ShownMonth {
  readonly month: MonthName;
  readonly figures: ReadonlyMap<Figure, number | null>;
}
