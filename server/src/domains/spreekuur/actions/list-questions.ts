import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { type SeenFacts, seeFacts } from '../see-facts.js';
import type { Thread } from '../spreekuur.types.js';

/** More than a team can look after; the soonest promises come first in any case. */
const listMost = 300;
/** From "plan, means or time" on, a question stands above all promises. */
const pressingFrom = 3;

/** Questions as facts: what waits, most pressing first, or what was answered, latest first. */
export async function listQuestions(
  ctx: Ctx,
  { show }: { show: 'open' | 'answered' },
): Promise<readonly SeenFacts[]> {
  authorize(ctx, 'answering.list', null);
  const threads =
    show === 'open'
      ? (await ctx.stores.spreekuur.waiting(listMost)).sort(byUrgency)
      : await ctx.stores.spreekuur.settled(listMost);
  return Promise.all(threads.map((thread) => seeFacts(ctx, thread)));
}

/** Keeps the order of promises among those equally urgent. */
function byUrgency(a: Thread, b: Thread): number {
  const pressing = ({ urgency }: Thread) => (urgency !== null && urgency >= pressingFrom ? urgency : 0);
  return pressing(b) - pressing(a);
}
