import type { Ctx } from '../../kernel/ctx.js';
import type { RetentionRule } from '../../kernel/domain.js';
import { placeOfKey } from '../../kernel/place.js';
import { eraseThread, removeThread } from './remove-thread.js';

/** A question whose words have not landed after a day was cut off for good. */
const unwrittenKeptMs = 24 * 3600 * 1000;

const unwrittenBefore = (ctx: Ctx) => new Date(ctx.now().getTime() - unwrittenKeptMs);

async function eraseOverdue(ctx: Ctx): Promise<number> {
  let removed = 0;
  for (const threadId of await ctx.stores.spreekuur.overdue(ctx.now(), unwrittenBefore(ctx)))
    removed += await eraseThread(ctx, threadId);
  return removed;
}

/** After a restore: what had been erased is removed again before anybody could meet it. */
export async function removeShreddedThreads(ctx: Ctx, keyIds: readonly string[]): Promise<void> {
  for (const keyId of keyIds) {
    const place = placeOfKey(keyId);
    if (place?.kind === 'thread') await removeThread(ctx, place.id);
  }
}

export const spreekuurRetention: RetentionRule[] = [
  {
    collection: 'threads',
    keeps:
      '90 days or a year after the asker was last there, as the asker chose; never before the first answer. What somebody of the team set aside: 30 days. One whose words never arrived: a day',
    lives: 'forATerm',
    sweep: eraseOverdue,
    left: (ctx) => ctx.stores.spreekuur.countOverdue(ctx.now(), unwrittenBefore(ctx)),
  },
  {
    collection: 'themes',
    keeps: 'a setting of the organisation: until it is removed',
    lives: 'asASetting',
  },
];
