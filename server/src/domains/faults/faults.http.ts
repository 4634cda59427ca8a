import type { faultRoutes } from '@naast/shared/contract/faults';
import type { Ctx } from '../../kernel/ctx.js';
import type { Handlers } from '../../platform/http/handlers.js';
import { listFaults } from './actions/list-faults.js';
import { seeFault } from './actions/see-fault.js';
import { presentFault } from './faults.present.js';

const faultsNow = async (ctx: Ctx) => ({ faults: (await listFaults(ctx)).map(presentFault) });

export const faultHttp: Handlers<typeof faultRoutes> = {
  listFaults: faultsNow,
  async seeFault(ctx, { params }) {
    await seeFault(ctx, params.faultId);
    return faultsNow(ctx);
  },
};
