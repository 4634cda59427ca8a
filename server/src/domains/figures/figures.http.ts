import type { figureRoutes } from '@naast/shared/contract/figures';
import type { Handlers } from '../../platform/http/handlers.js';
import { monthIn } from '../detectors/index.js';
import { readFigures } from './actions/read-figures.js';

export const figureHttp: Handlers<typeof figureRoutes> = {
  async readFigures(ctx) {
    const months = await readFigures(ctx);
    return {
      months: months.map(({ month, figures }) => ({
        ...monthIn(month),
        figures: Array.from(figures, ([figure, count]) => ({ figure, count })),
      })),
    };
  },
};
