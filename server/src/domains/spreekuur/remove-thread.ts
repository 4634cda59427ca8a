import type { Ctx } from '../../kernel/ctx.js';
import { placeOf } from './spreekuur.types.js';

/** Everything of a thread but its key; returns how many documents went. */
export async function removeThread(ctx: Ctx, threadId: string): Promise<number> {
  const place = placeOf({ id: threadId });
  const { messages, seats, notes, spreekuur } = ctx.stores;
  const removed =
    (await messages.removePlace(place)) + (await seats.removePlace(place)) + (await notes.removePlace(place));
  await spreekuur.remove(threadId);
  return removed + 1;
}

/** The key first: from then on what may remain in free pages or backups is unreadable. Then the documents. */
export async function eraseThread(ctx: Ctx, threadId: string): Promise<number> {
  await ctx.stores.spreekuur.shred(threadId, ctx.now());
  ctx.publish({ type: 'thread.erased', place: placeOf({ id: threadId }) });
  return removeThread(ctx, threadId);
}
