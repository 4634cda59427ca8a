import type { Ctx } from '../../kernel/ctx.js';
import { placeOf, type Thread } from './spreekuur.types.js';

export const findThread = (ctx: Ctx, threadId: string): Promise<Thread | null> =>
  ctx.stores.spreekuur.find(threadId);

/** Removes everything of a thread but its key. Returns the number of documents removed. */
export async function removeThread(ctx: Ctx, threadId: string): Promise<number> {
  const removed = await ctx.stores.places.empty(placeOf({ id: threadId }));
  await ctx.stores.spreekuur.remove(threadId);
  return removed + 1;
}

/** Destroys the key first: the rest is then unreadable, also in free pages and backups. Then removes the documents. */
export async function eraseThread(ctx: Ctx, threadId: string): Promise<number> {
  await ctx.stores.spreekuur.shred(threadId, ctx.now());
  ctx.publish({ type: 'thread.erased', place: placeOf({ id: threadId }) });
  return removeThread(ctx, threadId);
}
