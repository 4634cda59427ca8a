import { day } from '@naast/shared/durations';
import type { Ctx } from '../../kernel/ctx.js';
import { eraseThread } from './threads.js';

/** A question still incomplete after a day will not be completed. */
const unwrittenKeptMs = day;

export const unwrittenBefore = (ctx: Ctx): Date => new Date(ctx.now().getTime() - unwrittenKeptMs);

export async function eraseOverdue(ctx: Ctx): Promise<number> {
  const overdue = (threadId?: string) =>
    ctx.stores.spreekuur.overdue(ctx.now(), unwrittenBefore(ctx), threadId);
  let removed = 0;
  for (const threadId of await overdue()) {
    // Its asker may have come back while the others were erased.
    if ((await overdue(threadId)).length > 0) removed += await eraseThread(ctx, threadId);
  }
  return removed;
}
