import type { Ctx } from '../../kernel/ctx.js';
import { freeVoices } from './free-voices.js';
import { placeOf } from './spreekuur.types.js';
import * as changes from './thread-changes.js';

/** Whoever is erased stands in no question any more. What they answered stays the asker's, under the name it was said by. */
export async function forgetAnswerer(ctx: Ctx, accountId: string): Promise<void> {
  await freeVoices(ctx, accountId, []);
  for (const threadId of await ctx.stores.spreekuur.mentioning(accountId)) {
    if ((await ctx.stores.spreekuur.find(threadId)) === null) continue;
    const changed = await ctx.stores.spreekuur.change(threadId, ctx.now(), (thread) =>
      thread === null ? null : changes.withoutAccount(thread, accountId),
    );
    ctx.publish({ type: 'thread.changed', place: placeOf(changed), rev: changed.rev });
  }
}
