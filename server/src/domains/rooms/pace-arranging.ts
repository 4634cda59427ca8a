import { teamActor } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';

/** After the verdict, before the write: who arranges rooms by the hundred waits, as every open page follows each change. */
export const paceArranging = (ctx: Ctx): Promise<void> =>
  ctx.rateLimits.consume('arranging', teamActor(ctx.actor).accountId);
