import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import type { RetentionRule, SweptRule } from '../../kernel/domain.js';
import { monthMoved, monthOf } from './log-chain.js';

const firstKept = (ctx: Ctx) => monthMoved(monthOf(ctx.now()), -limits.log.keptMonths);

export const logbookRetention: RetentionRule[] = [
  {
    collection: 'logEntries',
    keeps: 'two years after the end of the month they were written in, then that month goes as a whole',
    lives: 'forATerm',
    sweep: (ctx) => ctx.stores.logbook.removeBefore(firstKept(ctx)),
    left: (ctx) => ctx.stores.logbook.countBefore(firstKept(ctx)),
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
