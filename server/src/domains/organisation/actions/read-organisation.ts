import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Organisation } from '../organisation.types.js';

/** The organisation, and whether somebody coordinates it yet. */
export async function readOrganisation(ctx: Ctx): Promise<{ organisation: Organisation; isSetUp: boolean }> {
  authorize(ctx, 'organisation.read', null);
  const [organisation, coordinators] = await Promise.all([
    ctx.stores.organisation.read(),
    ctx.stores.people.countWithRole('coordinator'),
  ]);
  return { organisation, isSetUp: coordinators > 0 };
}
