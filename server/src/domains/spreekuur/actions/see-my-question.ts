import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { myThread } from '../my-thread.js';
import { type SeenThread, seeThread } from '../see-thread.js';
import type { Thread } from '../spreekuur.types.js';
import { dayOf } from '../thread-rules.js';

/** Reads the asker's own thread, and notes the day of the visit, from which retention counts. */
export async function seeMyQuestion(ctx: Ctx): Promise<SeenThread> {
  const { thread } = authorize(ctx, 'question.see', { thread: await myThread(ctx) });
  return seeThread(ctx, await noteVisit(ctx, thread));
}

async function noteVisit(ctx: Ctx, thread: Thread): Promise<Thread> {
  const today = dayOf(ctx.now());
  if (thread.lastVisitOn >= today) return thread;
  return ctx.stores.spreekuur.change(thread.id, ctx.now(), () => ({ lastVisitOn: today }));
}
