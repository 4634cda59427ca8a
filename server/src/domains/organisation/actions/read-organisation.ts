import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Organisation } from '../organisation.types.js';

export async function readOrganisation(ctx: Ctx): Promise<Organisation> {
  authorize(ctx, 'organisation.read', null);
  return ctx.stores.organisation.read();
}
