import type { Ctx } from '../../kernel/ctx.js';
import { removeThread } from './remove-thread.js';

/**
 * Writes something in a thread that its asker may erase at the same moment. What landed after the erasing is removed again: its
 * key is destroyed, so nobody can read it, and nothing should be left of it either.
 */
export async function withErasureCleanup<T>(ctx: Ctx, threadId: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if ((await ctx.stores.spreekuur.find(threadId)) === null) await removeThread(ctx, threadId);
    throw error;
  }
}
