import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { loadPauses, type SeenPauses } from './read-pauses.js';

/** The actor is back. Once more changes nothing. */
export async function endPause(ctx: Ctx): Promise<SeenPauses> {
  authorize(ctx, 'pause.end', null);
  await forgetPause(ctx, teamActor(ctx.actor).accountId);
  return loadPauses(ctx);
}

/** An account pauses no longer. */
export async function forgetPause(ctx: Ctx, accountId: string): Promise<void> {
  if (await ctx.stores.pauses.remove(accountId)) ctx.publish({ type: 'pause.changed', accountId });
}
