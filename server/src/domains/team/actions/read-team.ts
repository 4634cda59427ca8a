import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { type SeenTeam, seeTeam } from '../see-team.js';

export async function readTeam(ctx: Ctx): Promise<SeenTeam> {
  authorize(ctx, 'team.read', null);
  return seeTeam(ctx);
}
