import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { loadFacts, type SeenFacts } from '../load-thread.js';
import { placeOf } from '../spreekuur.types.js';

/** Returns a question that was set aside to the open list, with its earlier promises. Reads no words. */
export async function giveBack(ctx: Ctx, { threadId }: { threadId: string }): Promise<SeenFacts> {
  let wasAside = false;
  const thread = await ctx.stores.spreekuur.change(threadId, ctx.now(), (found) => {
    const { thread: now } = authorize(ctx, 'answering.giveBack', { thread: found });
    wasAside = now.setAside !== null;
    return wasAside ? { setAside: null } : null;
  });
  if (wasAside) {
    ctx.publish({ type: 'thread.changed', place: placeOf(thread), rev: thread.rev });
    await enterInLog(ctx, { act: 'question.givenBack', place: placeOf(thread) });
  }
  return loadFacts(ctx, thread);
}
