import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';

/** From now on this page hears when something changes in the list. */
export function followQuestions(ctx: Ctx, hear: () => void): void {
  authorize(ctx, 'answering.list', null);
  hear();
}
