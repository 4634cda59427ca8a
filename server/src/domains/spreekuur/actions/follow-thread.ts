import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Hear } from '../../places/index.js';
import { myThread } from '../my-thread.js';
import type { Thread, ThreadViewer } from '../spreekuur.types.js';

/** Subscribes a page to a thread, as its asker or as somebody of the team; answers its rev, read after the subscribing. */
export async function followThread(
  ctx: Ctx,
  { id, hear }: { readonly id: string; readonly hear: Hear },
): Promise<number> {
  const { viewer } = await readable(ctx, id);
  const stopHearing = hear({ viewer, seatId: null });
  try {
    // What was withdrawn or erased just before the page was listed found nobody to let go: the right is asked once more.
    return (await readable(ctx, id)).thread.rev;
  } catch (error) {
    stopHearing();
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
