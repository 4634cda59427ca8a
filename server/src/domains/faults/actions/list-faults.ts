import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { accountName } from '../../people/index.js';
import type { Fault } from '../faults.types.js';

/** A fault, and what the coordinator who saw it is called; null when that account is gone. */
export interface SeenFault {
  readonly fault: Fault;
  readonly seenBy: string | null;
}

/** Present faults, and past ones that no coordinator has seen. */
export async function listFaults(ctx: Ctx): Promise<SeenFault[]> {
  authorize(ctx, 'fault.list', null);
  const faults = await ctx.stores.faults.list();
  return Promise.all(
    faults.map(async (fault) => ({
      fault,
      seenBy: fault.seen && (await accountName(ctx, fault.seen.by)),
    })),
  );
}
