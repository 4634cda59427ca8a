import { type MyMeasure, measureIdSchema, type RunningMeasure } from '@naast/shared/contract/measures';
import type { Ctx } from '../../kernel/ctx.js';
import type { SeenMeasure, SeenRunning } from './actions/reads.js';
import { isRunning } from './measures.types.js';

export function presentMine(ctx: Ctx, { measure, byName, isNobodyElse }: SeenMeasure): MyMeasure {
  const own = { measure, isMine: true };
  const { appeal } = measure;
  return {
    id: measureIdSchema.parse(measure.id),
    kind: measure.kind,
    by: byName,
    why: measure.why,
    words: measure.words,
    byRule: measure.byRule !== null,
    until: measure.until?.toISOString() ?? null,
    isProposed: measure.isProposed,
    isRunning: isRunning(measure, ctx.now()),
    isLifted: measure.lifted !== null,
    messageId: measure.messageId,
    seconds: measure.seconds,
    hasCodename: measure.isCodenameConfirmed,
    appeal: appeal && {
      words: appeal.words,
      decided: appeal.decided && { isRight: appeal.decided.isRight, words: appeal.decided.words },
    },
    isNobodyElse,
    may: {
      appeal: ctx.judge('measure.appeal', own) === 'allow',
      drawCodename: ctx.judge('measure.drawCodename', own) === 'allow',
      close: ctx.judge('measure.close', own) === 'allow' && isRunning(measure, ctx.now()),
    },
  };
}

export function presentRunning({ measure, room, byName, may }: SeenRunning): RunningMeasure {
  return {
    id: measureIdSchema.parse(measure.id),
    kind: measure.kind,
    room: room && { nl: room.nl, en: room.en },
    by: byName,
    why: measure.why,
    words: measure.words,
    byRule: measure.byRule !== null,
    from: measure.from.toISOString(),
    until: measure.until?.toISOString() ?? null,
    seconds: measure.seconds,
    days: measure.days,
    isProposed: measure.isProposed,
    isAppealed: measure.appeal !== null,
    may: { lift: may.lift, confirm: may.confirm },
  };
}
