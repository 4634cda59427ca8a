import type { Ctx } from '../../kernel/ctx.js';
import type { RetentionRule } from '../../kernel/domain.js';
import { eraseThread } from './remove-thread.js';

/** A question whose words have not landed after a day was cut off for good. */
const unwrittenKeptMs = 24 * 3600 * 1000;

const unwrittenBefore = (ctx: Ctx) => new Date(ctx.now().getTime() - unwrittenKeptMs);

async function eraseOverdue(ctx: Ctx): Promise<number> {
  let removed = 0;
  for (const threadId of await ctx.stores.spreekuur.overdue(ctx.now(), unwrittenBefore(ctx)))
    removed += await eraseThread(ctx, threadId);
  return removed;
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
