import type { logbookRoutes } from '@naast/shared/contract/logbook';
import type { Handlers } from '../../platform/http/handlers.js';
import { readLog } from './actions/read-log.js';
import { presentLog } from './logbook.present.js';

export const logbookHttp: Handlers<typeof logbookRoutes> = {
  async readLog(ctx, { query }) {
    return presentLog(await readLog(ctx, query));
  },
};
