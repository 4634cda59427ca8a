import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { myThread } from '../load-thread.js';
import { placeOf } from '../spreekuur.types.js';

/**
 * Stores how far the asker was shown the thread, as `seq`; a higher one than the thread has counts as its last. Not a
 * change of the thread: the team does not see that the asker looked.
 */
export async function markMyQuestionSeen(ctx: Ctx, input: { seq: number }): Promise<void> {
  const { thread } = authorize(ctx, 'question.see', { thread: await myThread(ctx) });
  if (thread.seenSeq !== null && thread.seenSeq >= input.seq) return;
  const { messages, spreekuur } = ctx.stores;
  const { seq } = await messages.head(placeOf(thread));
  await spreekuur.markSeen(thread.id, Math.min(input.seq, seq));
}
