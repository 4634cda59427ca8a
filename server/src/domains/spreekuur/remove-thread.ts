import type { Ctx } from '../../kernel/ctx.js';
import { placeOf, type Thread } from './spreekuur.types.js';

export const findThread = (ctx: Ctx, threadId: string): Promise<Thread | null> =>
  ctx.stores.spreekuur.find(threadId);

/** Everything of a thread but its key; returns how many documents went. */
export async function removeThread(ctx: Ctx, threadId: string): Promise<number> {
  const removed = await ctx.stores.places.empty(placeOf({ id: threadId }));
  await ctx.stores.spreekuur.remove(threadId);
  return removed + 1;
}

/** The key first: from then on what may remain in free pages or backups is unreadable. Then the documents. */
export async function eraseThread(ctx: Ctx, threadId: string): Promise<number> {
  await ctx.stores.spreekuur.shred(threadId, ctx.now());
  ctx.publish({ type: 'thread.erased', place: placeOf({ id: threadId }) });
  return removeThread(ctx, threadId);
}
