import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { onCall } from '../../organisation/index.js';

/** Whom the team calls when something cannot wait; empty when not set. Team only: never sent to visitors. */
export async function readOnCall(ctx: Ctx): Promise<string> {
  authorize(ctx, 'team.read', null);
  return onCall(ctx);
}
