import type { dutyRoutes } from '@naast/shared/contract/duty';
import type { Answers } from '../../kernel/answers.js';
import type { Ctx } from '../../kernel/ctx.js';
import type { Handlers } from '../../platform/http/handlers.js';
import { endDuty } from './actions/end-duty.js';
import { offerDuty } from './actions/offer-duty.js';
import { readDuty, type SeenDuty } from './actions/read-duty.js';
import { takeDuty } from './actions/take-duty.js';
import { withdrawOffer } from './actions/withdraw-offer.js';
import { presentDuty } from './duty.present.js';

export function dutyHttp({ roomsToWatch }: Pick<Answers, 'roomsToWatch'>): Handlers<typeof dutyRoutes> {
  const view = async (ctx: Ctx, seen: SeenDuty) => presentDuty(seen, await roomsToWatch(ctx));
  return {
    readDuty: async (ctx) => view(ctx, await readDuty(ctx)),
    takeDuty: async (ctx, { body }) => view(ctx, await takeDuty(ctx, body)),
    offerDuty: async (ctx, { body }) => view(ctx, await offerDuty(ctx, body)),
    withdrawDutyOffer: async (ctx, { body }) => view(ctx, await withdrawOffer(ctx, body)),
    endDuty: async (ctx, { body }) => view(ctx, await endDuty(ctx, body)),
  };
}
