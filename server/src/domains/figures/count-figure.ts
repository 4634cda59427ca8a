import type { Figure } from '@naast/shared/contract/figures';
import type { Ctx } from '../../kernel/ctx.js';
import { monthOf, monthsBefore } from '../detectors/index.js';

/**
 * Counts in the month that runs. `id`: of what was acted on; it counts once for this figure, whoever tries again, so an act that is
 * stored as due counts before it is noted as done.
 */
export const countFigure = (ctx: Pick<Ctx, 'stores' | 'now'>, figure: Figure, id: string): Promise<void> =>
  ctx.stores.figures.add(figure, id, { month: monthOf(ctx.now()), former: monthsBefore(ctx.now(), 1) });
