import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { type SeenQuestion, seeQuestion } from '../see-question.js';

export async function readQuestion(ctx: Ctx, input: { threadId: string }): Promise<SeenQuestion> {
  const { thread } = authorize(ctx, 'answering.read', {
    thread: await ctx.stores.spreekuur.find(input.threadId),
  });
  return seeQuestion(ctx, thread);
}
