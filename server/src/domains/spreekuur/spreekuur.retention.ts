import { day } from '@naast/shared/durations';
import type { Ctx } from '../../kernel/ctx.js';
import { eraseThread } from './threads.js';

/** A question still incomplete after a day will not be completed. */
const unwrittenKeptMs = day;

export const unwrittenBefore = (ctx: Ctx): Date => new Date(ctx.now().getTime() - unwrittenKeptMs);

export async function eraseOverdue(ctx: Ctx): Promise<number> {
  let removed = 0;
  for (const threadId of await ctx.stores.spreekuur.overdue(ctx.now(), unwrittenBefore(ctx)))
    removed += await eraseThread(ctx, threadId);
  return removed;
}
