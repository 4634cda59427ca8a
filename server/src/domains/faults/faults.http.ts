import type { faultRoutes } from '@naast/shared/contract/faults';
import type { Ctx } from '../../kernel/ctx.js';
import type { Handlers } from '../../platform/http/handlers.js';
import { version } from '../../platform/version.js';
import { acknowledgeFault } from './actions/acknowledge-fault.js';
import { listFaults } from './actions/list-faults.js';
import { presentFault } from './faults.present.js';

const faultsNow = async (ctx: Ctx) => ({ faults: (await listFaults(ctx)).map(presentFault), version });

export const faultHttp: Handlers<typeof faultRoutes> = {
  listFaults: faultsNow,
  async acknowledgeFault(ctx, { params }) {
    await acknowledgeFault(ctx, params.faultId);
    return faultsNow(ctx);
  },
};
