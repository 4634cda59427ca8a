import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { drawFactor } from '../second-factor.js';

/** Generates a secret for an authenticator app, without storing it. */
export async function drawSecondFactor(ctx: Ctx): ReturnType<typeof drawFactor> {
  authorize(ctx, 'secondFactor.draw', null);
  return drawFactor(ctx);
}
