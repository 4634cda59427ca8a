import type { Ctx } from '../../kernel/ctx.js';
import type { RetentionRule } from '../../kernel/domain.js';
import { logKeptYears } from '../organisation/index.js';
import { monthMoved, monthOf } from './log-chain.js';

async function removeOldMonths(ctx: Ctx): Promise<number> {
  const years = logKeptYears(await ctx.stores.organisation.read());
  return ctx.stores.logbook.removeBefore(monthMoved(monthOf(ctx.now()), -12 * years));
}

export const logbookRetention: RetentionRule[] = [
  {
    collection: 'logEntries',
    keeps:
      'a year after the end of the month they were written in, five years for a care provider; then that month goes as a whole',
    sweep: removeOldMonths,
  },
];
