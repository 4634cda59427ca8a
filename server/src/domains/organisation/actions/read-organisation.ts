import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Answers } from '../../domain.js';
import { theOrganisation } from '../ask.js';
import type { Organisation } from '../organisation.types.js';

/** The organisation, and whether it has a coordinator yet. */
export async function readOrganisation(
  ctx: Ctx,
  { isCoordinated }: Pick<Answers, 'isCoordinated'>,
): Promise<{ organisation: Organisation; isSetUp: boolean }> {
  authorize(ctx, 'organisation.read', null);
  const [organisation, isSetUp] = await Promise.all([theOrganisation(ctx), isCoordinated(ctx)]);
  return { organisation, isSetUp };
}
