import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';

/** Signals that the screen is in use; the request itself postpones the lock. */
export function keepSignedIn(ctx: Ctx): void {
  authorize(ctx, 'signIn.lock', null);
}
