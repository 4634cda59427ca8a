import type { Ctx } from '../../kernel/ctx.js';
import type { RetentionRule, SweptRule } from '../../kernel/domain.js';
import { logKeptYears } from '../organisation/index.js';
import { monthMoved, monthOf } from './log-chain.js';

async function firstKept(ctx: Ctx): Promise<string> {
  const years = logKeptYears(await ctx.stores.organisation.read());
  return monthMoved(monthOf(ctx.now()), -12 * years);
}

export const logbookRetention: RetentionRule[] = [
  {
    collection: 'logEntries',
    keeps:
      'a year after the end of the month they were written in, five years for a care provider; then that month goes as a whole',
    lives: 'forATerm',
    sweep: async (ctx) => ctx.stores.logbook.removeBefore(await firstKept(ctx)),
    left: async (ctx) => ctx.stores.logbook.countBefore(await firstKept(ctx)),
  },
];

/** Beside the store: the last hash stays, for what follows begins with it. */
export const logHeadRetention: SweptRule = {
  collection: 'logHeads',
  keeps: 'with the months of the log; of those that have gone, the last one stays',
  lives: 'withItsOwner',
  sweep: (ctx) => ctx.stores.logbook.clearGoneHeads(),
  left: (ctx) => ctx.stores.logbook.countGoneHeads(),
};
