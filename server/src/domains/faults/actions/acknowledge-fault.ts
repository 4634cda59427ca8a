import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';

/** A coordinator says that they saw it. The first who did stays named. */
export async function acknowledgeFault(ctx: Ctx, faultId: string): Promise<void> {
  const fault = authorize(ctx, 'fault.acknowledge', await ctx.stores.faults.find(faultId));
  const { accountId } = teamActor(ctx.actor);
  if (!(await ctx.stores.faults.markSeen(fault.id, accountId, ctx.now()))) return;
  await enterInLog(ctx, { act: 'alarm.seen' });
}
