import type { logbookRoutes } from '@naast/shared/contract/logbook';
import type { Handlers } from '../../platform/http/handlers.js';
import { type Names, readLog } from './actions/read-log.js';
import { presentLog } from './logbook.present.js';

export const logbookHttp = (names: Names): Handlers<typeof logbookRoutes> => ({
  async readLog(ctx, { query }) {
    return presentLog(await readLog(ctx, query, names));
  },
});
