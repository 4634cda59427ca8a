import type { Ctx } from '../../../kernel/ctx.js';
import type { Place } from '../../../kernel/place.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { myThread } from '../my-thread.js';
import { placeOf } from '../spreekuur.types.js';

export async function unfollowMyQuestion(ctx: Ctx): Promise<Place> {
  return placeOf(authorize(ctx, 'question.see', { thread: await myThread(ctx) }).thread);
}
