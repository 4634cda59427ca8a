import { limits } from '@naast/shared/limits';
import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { PlaceKinds } from '../../places/index.js';
import { findCase } from '../find-case.js';
import { isClaimed } from '../moderation.types.js';
import { type SeenCase, seeCase } from './read-cases.js';

/** The actor looks at it, or goes on looking. Throws `alreadyTaken` to the second of two. */
export async function claimCase(
  ctx: Ctx,
  kinds: PlaceKinds,
  { caseId }: { caseId: string },
): Promise<SeenCase> {
  const { case: one } = authorize(ctx, 'case.claim', await findCase(ctx, kinds, caseId));
  const { accountId } = teamActor(ctx.actor);
  const until = new Date(ctx.now().getTime() + limits.case.claimLasts);
  const claimed = await ctx.stores.cases.claim(one.id, accountId, ctx.now(), until);
  if (claimed === null) throw new NaastError('alreadyTaken');
  // A claim that goes on is no news: it is renewed as long as a page is used.
  const isNews = !isClaimed(one, ctx.now()) || claimed.view !== one.view;
  if (isNews) ctx.publish({ type: 'case.changed', caseId: one.id });
  return seeCase(ctx, kinds, claimed);
}
