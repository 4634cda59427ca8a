import { limits } from '@naast/shared/limits';
import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { changeDuty, dutyNow } from '../the-duty.js';
import { loadDuty, type SeenDuty } from './read-duty.js';

/** Gives the caller the duty: it was free, it was offered to them, or they take it over. */
export async function takeDuty(ctx: Ctx, input: { rev: number }): Promise<SeenDuty> {
  const duty = await dutyNow(ctx);
  authorize(ctx, 'duty.take', { duty });
  const { accountId } = teamActor(ctx.actor);
  const until = new Date(ctx.now().getTime() + limits.duty.lasts);
  await changeDuty(ctx, duty, input.rev, { accountId, until, hereAt: ctx.now(), offeredTo: null });
  const before = duty.accountId === null || duty.accountId === accountId ? {} : { about: duty.accountId };
  await enterInLog(ctx, { act: 'duty.taken', ...before });
  return loadDuty(ctx);
}
