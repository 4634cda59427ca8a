import type { Answers } from '../../kernel/answers.js';
import type { Ctx } from '../../kernel/ctx.js';
import type { Swept, SweptRule } from '../../kernel/domain.js';
import type { RetentionEdges } from '../../platform/retention.js';
import { monthMoved, monthOf } from './log-chain.js';

/** The first month that is kept. */
async function firstKept(ctx: Ctx, { logKeptYears }: Answers): Promise<string> {
  return monthMoved(monthOf(ctx.now()), -12 * (await logKeptYears(ctx)));
}

export const logRetention = ({ answers }: RetentionEdges): Swept => ({
  keeps:
    'a year after the end of the month they were written in, five years for a care provider; then that month goes as a whole',
  lives: 'forATerm',
  sweep: async (ctx) => ctx.stores.logbook.removeBefore(await firstKept(ctx, answers)),
  left: async (ctx) => ctx.stores.logbook.countBefore(await firstKept(ctx, answers)),
});

/** Outside the store: the hash of the last removed month is kept, since the chain continues from it. */
export const logHeadRetention: SweptRule = {
  collection: 'logHeads',
  keeps: 'with the months of the log; of those that have gone, the last one stays',
  lives: 'withItsOwner',
  sweep: (ctx) => ctx.stores.logbook.clearGoneHeads(),
  left: (ctx) => ctx.stores.logbook.countGoneHeads(),
};
