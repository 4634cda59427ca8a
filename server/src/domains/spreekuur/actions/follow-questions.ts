import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';

/** Subscribes the socket to changes of the team's lists. */
export function followQuestions(ctx: Ctx, hear: () => void): void {
  authorize(ctx, 'answering.list', null);
  hear();
}
