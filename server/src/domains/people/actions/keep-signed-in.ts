import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';

/** Somebody is at the screen. That the request came is what counts: the visit notes it. */
export function keepSignedIn(ctx: Ctx): void {
  authorize(ctx, 'signIn.lock', null);
}
