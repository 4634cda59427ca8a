import type { CrisisBlock } from '@naast/shared/contract/organisation';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { ShippedSet } from '../crisis-file.js';
import { theOrganisation } from '../the-organisation.js';

/** The crisis lines of each country that came with Naast. */
export function listCrisisSets(ctx: Ctx): readonly ShippedSet[] {
  authorize(ctx, 'setting.read', null);
  return ctx.stores.organisation.crisisSets;
}

/** The lines as they are on every page now. */
export async function readCrisisLines(ctx: Ctx): Promise<CrisisBlock> {
  authorize(ctx, 'setting.read', null);
  return (await theOrganisation(ctx)).crisis;
}
