import { teamActor } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import { houseRulesVersion } from '../organisation/index.js';
import { findAccountNow } from '../people/index.js';

/**
 * Throws `houseRulesChanged` if the house rules changed since the caller, of the team, said yes to them. The first ones are no
 * change: somebody who never said yes is asked from the second version on. Who wrote them has read them. Reads the account from the store, as the yes may be of another node.
 */
export async function refuseUnacceptedRules(ctx: Ctx): Promise<void> {
  const { accountId } = teamActor(ctx.actor);
  const [{ version, isFirst, by }, account] = await Promise.all([
    houseRulesVersion(ctx),
    findAccountNow(ctx, accountId),
  ]);
  if (isFirst || by === accountId || account?.acceptedRules === version) return;
  throw new NaastError('houseRulesChanged');
}
