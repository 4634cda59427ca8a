import { limits } from '@naast/shared/limits';
import type { RetentionRule } from '../../kernel/domain.js';
import { monthMoved, monthOf } from './log-chain.js';

export const logbookRetention: RetentionRule[] = [
  {
    collection: 'logEntries',
    keeps: 'two years after the end of the month they were written in, then that month goes as a whole',
    sweep: (ctx) => ctx.stores.logbook.removeBefore(monthMoved(monthOf(ctx.now()), -limits.log.keptMonths)),
  },
];
