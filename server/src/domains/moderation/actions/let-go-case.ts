import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { PlaceKinds } from '../../places/index.js';
import { findCase } from '../find-case.js';
import { type SeenCase, seeCase } from './read-cases.js';

/** The actor no longer looks at it. */
export async function letGoCase(
  ctx: Ctx,
  kinds: PlaceKinds,
  { caseId }: { caseId: string },
): Promise<SeenCase> {
  const { case: one } = authorize(ctx, 'case.claim', await findCase(ctx, kinds, caseId));
  const free = await ctx.stores.cases.letGo(one.id, teamActor(ctx.actor).accountId);
  if (free !== null) ctx.publish({ type: 'case.changed', caseId: one.id });
  return seeCase(ctx, kinds, free ?? one);
}
