import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { changeDuty, dutyNow, endedDuty } from '../the-duty.js';
import { loadDuty, type SeenDuty } from './read-duty.js';

export async function endDuty(ctx: Ctx, input: { rev: number }): Promise<SeenDuty> {
  const duty = await dutyNow(ctx);
  authorize(ctx, 'duty.end', { duty });
  await changeDuty(ctx, duty, input.rev, endedDuty);
  await enterInLog(ctx, { act: 'duty.ended' });
  return loadDuty(ctx);
}

/** Removes an account that may no longer have the duty, from the duty and from its offer. Retries if it changed meanwhile. */
export async function revokeDuty(ctx: Ctx, accountId: string): Promise<void> {
  for (;;) {
    const duty = await ctx.stores.duty.now(ctx.now());
    const change =
      duty.accountId === accountId ? endedDuty : duty.offeredTo === accountId ? { offeredTo: null } : null;
    if (change === null) return;
    try {
      return await changeDuty(ctx, duty, duty.rev, change);
    } catch (error) {
      if (!(error instanceof NaastError) || error.code !== 'changedMeanwhile') throw error;
    }
  }
}
