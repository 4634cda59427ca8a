import { accountIdOf } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import { canSignIn, coordinates, listTeam } from '../people/index.js';
import type { PlaceKinds } from '../places/index.js';
import { findCase } from './find-case.js';
import { moderates, type OnHold } from './moderation.policy.js';
import type { Case } from './moderation.types.js';

/** What the abilities about a hold are judged on. */
export async function findForHold(ctx: Ctx, kinds: PlaceKinds, caseId: string): Promise<OnHold> {
  const on = await findCase(ctx, kinds, caseId);
  return { ...on, ...(await others(ctx, on.case)) };
}

/** Who of the team could agree, besides the actor. */
export async function others(ctx: Ctx, one: Case | null): Promise<Omit<OnHold, 'case' | 'isParty'>> {
  const me = accountIdOf(ctx.actor);
  const able = (await listTeam(ctx)).filter((account) => moderates(account.roles) && canSignIn(account));
  const askedBy = one?.hold?.asked?.by;
  return {
    isAnotherThere: able.some(({ id }) => id !== me),
    isCoordinatorThere: able.some(coordinates),
    isAskedByCoordinator: able.some((account) => account.id === askedBy && coordinates(account)),
  };
}
