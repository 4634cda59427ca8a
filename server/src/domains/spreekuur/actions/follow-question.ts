import type { Ctx } from '../../../kernel/ctx.js';
import type { Place } from '../../../kernel/place.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { placeOf } from '../spreekuur.types.js';

/** From now on this page hears one question; answers how far it is, read after the hearing began. */
export async function followQuestion(
  ctx: Ctx,
  input: { threadId: string; hear: (place: Place) => void },
): Promise<number> {
  const { thread } = authorize(ctx, 'answering.read', {
    thread: await ctx.stores.spreekuur.find(input.threadId),
  });
  input.hear(placeOf(thread));
  return (await ctx.stores.spreekuur.find(thread.id))?.rev ?? thread.rev;
}
