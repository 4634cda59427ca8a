import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { findAccountNow } from '../../people/index.js';
import { canLead, changeDuty, dutyNow } from '../the-duty.js';
import { loadDuty, type SeenDuty } from './read-duty.js';

/** Offers the duty to a colleague who may have it; the caller keeps it until they take it. */
export async function offerDuty(ctx: Ctx, input: { rev: number; to: string }): Promise<SeenDuty> {
  const duty = await dutyNow(ctx);
  const colleague = await findAccountNow(ctx, input.to);
  authorize(ctx, 'duty.offer', { duty, canLead: colleague?.kind === 'team' ? canLead(colleague) : null });
  await changeDuty(ctx, duty, input.rev, { offeredTo: input.to });
  await enterInLog(ctx, { act: 'duty.offered', about: input.to });
  return loadDuty(ctx);
}
