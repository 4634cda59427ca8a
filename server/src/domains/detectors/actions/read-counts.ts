import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { DetectorCount } from '../detectors.types.js';

/** How often each rule found something, the latest month first. */
export async function readCounts(ctx: Ctx): Promise<DetectorCount[]> {
  authorize(ctx, 'detector.read', null);
  return ctx.stores.detectors.counts();
}
