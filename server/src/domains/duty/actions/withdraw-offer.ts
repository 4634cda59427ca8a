import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { changeDuty, dutyNow } from '../the-duty.js';
import { loadDuty, type SeenDuty } from './read-duty.js';

/** The lead takes the offer back, or the colleague declines it: the duty stays where it is. */
export async function withdrawOffer(ctx: Ctx, input: { rev: number }): Promise<SeenDuty> {
  const duty = await dutyNow(ctx);
  authorize(ctx, 'duty.withdrawOffer', { duty });
  await changeDuty(ctx, duty, input.rev, { offeredTo: null });
  return loadDuty(ctx);
}
