import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { myThread } from '../my-thread.js';
import { eraseThread } from '../remove-thread.js';

/** Erases everything: within the key cache's 30 s no node reads a word of it again. */
export async function eraseMyQuestion(ctx: Ctx): Promise<void> {
  const { thread } = authorize(ctx, 'question.erase', { thread: await myThread(ctx) });
  await eraseThread(ctx, thread.id);
}
