import type { Ctx } from '../../kernel/ctx.js';
import type { SweptRule } from '../../kernel/domain.js';
import { logKeptYears, theOrganisation } from '../organisation/index.js';
import { monthMoved, monthOf } from './log-chain.js';

/** The first month that is kept. */
export async function firstKept(ctx: Ctx): Promise<string> {
  const years = logKeptYears(await theOrganisation(ctx));
  return monthMoved(monthOf(ctx.now()), -12 * years);
}

/** Outside the store: the hash of the last removed month is kept, since the chain continues from it. */
export const logHeadRetention: SweptRule = {
  collection: 'logHeads',
  keeps: 'with the months of the log; of those that have gone, the last one stays',
  lives: 'withItsOwner',
  sweep: (ctx) => ctx.stores.logbook.clearGoneHeads(),
  left: (ctx) => ctx.stores.logbook.countGoneHeads(),
};
