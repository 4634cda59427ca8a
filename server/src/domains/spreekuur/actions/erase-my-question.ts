import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { myThread } from '../load-thread.js';
import { eraseThread } from '../threads.js';

/** Erases the thread; the key cache of other nodes expires within 30 s. */
export async function eraseMyQuestion(ctx: Ctx): Promise<void> {
  const { thread } = authorize(ctx, 'question.erase', { thread: await myThread(ctx) });
  await eraseThread(ctx, thread.id);
}
