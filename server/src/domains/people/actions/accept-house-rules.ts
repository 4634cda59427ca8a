import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { houseRulesVersion } from '../../organisation/index.js';
import { ownAccount } from '../accounts.js';

/** A team member says yes to the house rules of this version. Throws `houseRulesChanged` if there are others by now. */
export async function acceptHouseRules(ctx: Ctx, { version }: { readonly version: number }): Promise<void> {
  authorize(ctx, 'houseRules.accept', null);
  const { id } = await ownAccount(ctx);
  if ((await houseRulesVersion(ctx)).version !== version) throw new NaastError('houseRulesChanged');
  await ctx.stores.people.change(id, { acceptedRules: version });
}
