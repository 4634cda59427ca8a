import type { pauseRoutes } from '@naast/shared/contract/pauses';
import type { shiftRoutes } from '@naast/shared/contract/shifts';
import type { Handlers } from '../../platform/http/handlers.js';
import { beginPause } from './actions/begin-pause.js';
import { endPause } from './actions/end-pause.js';
import { readOwnHandover, readPauses } from './actions/read-pauses.js';
import { readShift } from './actions/read-shift.js';
import { presentHandover, presentPauses } from './pauses.present.js';
import { presentShift } from './shifts.present.js';

export const shiftHttp: Handlers<typeof shiftRoutes & typeof pauseRoutes> = {
  readShift: async (ctx, { query }) => presentShift(await readShift(ctx, query)),
  readPauses: async (ctx) => presentPauses(await readPauses(ctx)),
  readOwnHandover: async (ctx) => presentHandover(await readOwnHandover(ctx)),
  beginPause: async (ctx, { body }) => presentPauses(await beginPause(ctx, body)),
  endPause: async (ctx) => presentPauses(await endPause(ctx)),
};
