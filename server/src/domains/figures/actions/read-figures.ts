import type { Figure } from '@naast/shared/contract/figures';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { countedBefore, type MonthName, monthOf, monthsBefore } from '../../detectors/index.js';
import type { ShownMonth } from '../figures.types.js';
import { hideSmall } from '../hide-small.js';

/**
 * The months that are over, the latest first, from the first that counted something. The month that runs is not read: a number that
 * moves says what happened a moment ago.
 */
export async function readFigures(ctx: Ctx): Promise<ShownMonth[]> {
  authorize(ctx, 'figures.read', null);
  const now = ctx.now();
  const [counted, ofRules] = await Promise.all([
    ctx.stores.figures.before(monthOf(now)),
    countedBefore(ctx, monthOf(now)),
  ]);
  const all: readonly { month: MonthName; figure: Figure; count: number }[] = [
    ...counted,
    ...ofRules.flatMap(({ month, right, wrong }) => [
      { month, figure: 'rules.right' as const, count: right },
      { month, figure: 'rules.wrong' as const, count: wrong },
    ]),
  ];
  const first = all.map(({ month }) => month).toSorted()[0];
  return Array.from({ length: limits.figures.keptMonths }, (_, n) => monthsBefore(now, n + 1))
    .filter((month) => first !== undefined && month >= first)
    .map((month) => ({ month, figures: hideSmall(countsIn(month, all)) }));
}

function countsIn(
  month: MonthName,
  all: readonly { readonly month: MonthName; readonly figure: Figure; readonly count: number }[],
) {
  const counts: Partial<Record<Figure, number>> = {};
  for (const one of all) if (one.month === month) counts[one.figure] = (counts[one.figure] ?? 0) + one.count;
  return counts;
}
