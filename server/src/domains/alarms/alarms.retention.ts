import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import type { RetentionRule } from '../../kernel/domain.js';

const term = (ctx: Ctx) => new Date(ctx.now().getTime() - limits.alarm.keptAfterEnd);

export const alarmRetention: RetentionRule[] = [
  {
    collection: 'alarms',
    keeps: 'a week after its cause was over',
    lives: 'forATerm',
    sweep: (ctx) => ctx.stores.alarms.removePast(term(ctx)),
    left: (ctx) => ctx.stores.alarms.countPast(term(ctx)),
  },
];
