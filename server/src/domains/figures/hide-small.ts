import { allFigures, type Figure, type FigureGroup, figuresOf } from '@naast/shared/contract/figures';
import { limits } from '@naast/shared/limits';
import type { MonthCounts } from './figures.types.js';

/**
 * Sums that are the same: from all but one of their parts the last could be worked out. With `hasRest` the one is larger by what no
 * figure shows, such as measures that were imposed in a room and not in the queue.
 */
interface EqualSums {
  readonly one: readonly Figure[];
  readonly other: readonly Figure[];
  readonly hasRest: boolean;
}
const groups = (...names: FigureGroup[]): Figure[] => names.flatMap(figuresOf);

const equalSums: readonly EqualSums[] = [
  { one: groups('decided'), other: groups('outcomes', 'noticeOutcomes'), hasRest: false },
  { one: groups('notices'), other: groups('noticeOutcomes'), hasRest: true },
  { one: groups('measures'), other: ['outcomes.measure'], hasRest: true },
  { one: groups('lifted'), other: ['appeals.right'], hasRest: true },
  { one: groups('alarms'), other: ['outcomes.safety'], hasRest: true },
  { one: groups('held'), other: groups('waited'), hasRest: true },
];

const least = limits.figures.least;

/**
 * The figures of a month as they may be read. A small one is not shown; and where it could be worked out from a sum, one on the other
 * side of that sum is not shown either: the last in their order, so that which one it is says nothing of its size.
 */
export function hideSmall(counts: MonthCounts): ReadonlyMap<Figure, number | null> {
  const count = (figure: Figure): number => counts[figure] ?? 0;
  const sum = (figures: readonly Figure[]): number => figures.reduce((all, one) => all + count(one), 0);
  const hidden = new Set(allFigures.filter((figure) => count(figure) < least));
  const hides = (figures: readonly Figure[]) => figures.some((figure) => hidden.has(figure));

  function hideLast(figures: readonly Figure[]): boolean {
    const last = figures.findLast((figure) => !hidden.has(figure));
    if (last === undefined) return false;
    hidden.add(last);
    return true;
  }

  /** True: something more is hidden now. A rest of five or more hides by itself what its side would give away. */
  function balance({ one, other, hasRest }: EqualSums): boolean {
    const isLoose = hasRest ? sum(one) - sum(other) >= least : !hides(one) && !hides(other);
    return !isLoose && [one, other].filter((side) => !hides(side) && hideLast(side)).length > 0;
  }

  let isDone = false;
  while (!isDone) isDone = equalSums.filter(balance).length === 0;
  return new Map(allFigures.map((figure) => [figure, hidden.has(figure) ? null : count(figure)]));
}
