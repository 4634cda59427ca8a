import type { Ctx } from '../../../kernel/ctx.js';
import { type SeenQuestion, seeQuestion } from '../see-question.js';

export async function readQuestion(ctx: Ctx, input: { threadId: string }): Promise<SeenQuestion> {
  return seeQuestion(ctx, await ctx.stores.spreekuur.find(input.threadId));
}
