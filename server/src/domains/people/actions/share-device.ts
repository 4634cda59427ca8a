import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Account } from '../people.types.js';
import { loadSelf } from './reads.js';

/**
 * Keeps in the session that others use this device. Nothing is stored of the device, and nothing outlives the session. Begins one
 * where there is none.
 */
export async function shareDevice(
  ctx: Ctx,
  { isShared, hasStarted, share }: { isShared: boolean; hasStarted: boolean; share: () => Promise<void> },
): Promise<Account | null> {
  authorize(ctx, 'device.share', null);
  // Nothing to take back.
  if (hasStarted || isShared) {
    await ctx.rateLimits.consume('shareDevice');
    await share();
  }
  return loadSelf(ctx);
}
