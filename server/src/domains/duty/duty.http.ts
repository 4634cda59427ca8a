import type { dutyRoutes } from '@naast/shared/contract/duty';
import type { Handlers } from '../../platform/http/handlers.js';
import { endDuty } from './actions/end-duty.js';
import { offerDuty } from './actions/offer-duty.js';
import { readDuty } from './actions/read-duty.js';
import { takeDuty } from './actions/take-duty.js';
import { withdrawOffer } from './actions/withdraw-offer.js';
import { presentDuty } from './duty.present.js';

export const dutyHttp: Handlers<typeof dutyRoutes> = {
  readDuty: async (ctx) => presentDuty(await readDuty(ctx)),
  takeDuty: async (ctx, { body }) => presentDuty(await takeDuty(ctx, body)),
  offerDuty: async (ctx, { body }) => presentDuty(await offerDuty(ctx, body)),
  withdrawDutyOffer: async (ctx, { body }) => presentDuty(await withdrawOffer(ctx, body)),
  endDuty: async (ctx, { body }) => presentDuty(await endDuty(ctx, body)),
};
