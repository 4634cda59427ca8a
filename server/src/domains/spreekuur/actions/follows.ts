import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Subscribe } from '../../places/index.js';
import { myThread } from '../load-thread.js';
import type { Thread, ThreadViewer } from '../spreekuur.types.js';

/** Subscribes the socket to changes of the team's lists. */
export function followQuestions(ctx: Ctx, subscribe: () => void): void {
  authorize(ctx, 'answering.list', null);
  subscribe();
}

/** Subscribes as the asker or as the team, then returns the rev (read after subscribing, to leave no gap). */
export async function followThread(
  ctx: Ctx,
  { id, subscribe }: { readonly id: string; readonly subscribe: Subscribe },
): Promise<number> {
  const { viewer } = await readable(ctx, id);
  const unsubscribe = subscribe({ viewer, seatId: null });
  try {
    // A withdrawal or erasure just before the subscription did not reach this socket: check the right again.
    return (await readable(ctx, id)).thread.rev;
  } catch (error) {
    unsubscribe();
    throw error;
  }
}

/** Stops this socket's subscription. */
export async function unfollowThread(ctx: Ctx, { id }: { readonly id: string }): Promise<void> {
  await readable(ctx, id);
}

async function readable(ctx: Ctx, id: string): Promise<{ thread: Thread; viewer: ThreadViewer }> {
  if (ctx.actor.kind === 'team') {
    const { thread } = authorize(ctx, 'answering.follow', { thread: await ctx.stores.spreekuur.find(id) });
    return { thread, viewer: 'team' };
  }
  const mine = await myThread(ctx);
  const { thread } = authorize(ctx, 'question.see', { thread: mine?.id === id ? mine : null });
  return { thread, viewer: 'asker' };
}
