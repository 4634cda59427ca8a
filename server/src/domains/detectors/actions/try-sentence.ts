import type { Judgement } from '@naast/shared/detectors/judge';
import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { judgeText } from '../judging.js';

/** What the rules find in a sentence that a coordinator typed. Nothing of it is stored or counted. */
export async function trySentence(ctx: Ctx, { text }: { text: string }): Promise<Judgement> {
  authorize(ctx, 'detector.read', null);
  await ctx.rateLimits.consume('setting', teamActor(ctx.actor).accountId);
  return judgeText(ctx, text);
}
