import type { Ctx } from '../../kernel/ctx.js';
import { placeOf, type Thread } from './spreekuur.types.js';
import { dayOf } from './thread-rules.js';

/** Marks the codename as confirmed, after which it cannot be replaced. */
export async function markCodenameConfirmed(ctx: Ctx, thread: Thread): Promise<Thread> {
  if (thread.confirmedAt !== null) return thread;
  const kept = await ctx.stores.spreekuur.change(thread.id, ctx.now(), (found) =>
    found === null || found.confirmedAt !== null ? null : { confirmedAt: dayOf(ctx.now()) },
  );
  ctx.publish({ type: 'thread.changed', place: placeOf(kept), rev: kept.rev });
  return kept;
}
