import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';

/** A coordinator sees whether the address of who is on call answers. */
export async function tryOnCall(ctx: Ctx): Promise<'none' | 'called' | 'failed'> {
  authorize(ctx, 'alarm.tryOnCall', null);
  const { accountId } = teamActor(ctx.actor);
  if (!ctx.onCall.isSet) return 'none';
  await ctx.rateLimits.consume('setting', accountId);
  const isAnswered = await ctx.onCall.call();
  await enterInLog(ctx, { act: 'safety.tried' });
  return isAnswered ? 'called' : 'failed';
}
