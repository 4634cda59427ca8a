import type { Ctx } from '../../../kernel/ctx.js';
import type { Place } from '../../../kernel/place.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { myThread } from '../my-thread.js';
import { placeOf } from '../spreekuur.types.js';

/** From now on this page hears its thread; answers how far it is, read after the hearing began. */
export async function followMyQuestion(ctx: Ctx, hear: (place: Place) => void): Promise<number> {
  const { thread } = authorize(ctx, 'question.see', { thread: await myThread(ctx) });
  hear(placeOf(thread));
  return (await ctx.stores.spreekuur.find(thread.id))?.rev ?? thread.rev;
}
