import type { Ctx } from '../../../kernel/ctx.js';
import type { Place } from '../../../kernel/place.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { placeOf } from '../spreekuur.types.js';

export async function unfollowQuestion(ctx: Ctx, input: { threadId: string }): Promise<Place> {
  const { thread } = authorize(ctx, 'answering.read', {
    thread: await ctx.stores.spreekuur.find(input.threadId),
  });
  return placeOf(thread);
}
