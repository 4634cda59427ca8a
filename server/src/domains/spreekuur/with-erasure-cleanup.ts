import type { Ctx } from '../../kernel/ctx.js';
import { removeThread } from './remove-thread.js';

/**
 * Runs a write that may race with the asker's erasure of the thread. If it failed because the thread was erased,
 * removes what landed after that; its key is destroyed already.
 */
export async function withErasureCleanup<T>(ctx: Ctx, threadId: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if ((await ctx.stores.spreekuur.find(threadId)) === null) await removeThread(ctx, threadId);
    throw error;
  }
}
