import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorizeRead } from '../../../platform/policy/authorize.js';
import { findAlarm } from './read-alarms.js';

/** The taker of an alarm opens the words to be found by. Each opening is entered in the log. */
export async function openFound(
  ctx: Ctx,
  { alarmId }: { alarmId: string },
): Promise<{ words: string; until: Date }> {
  const kept = await ctx.stores.found.of(alarmId, ctx.now());
  const { alarm } = await authorizeRead(ctx, 'alarm.openFound', {
    ...(await findAlarm(ctx, alarmId)),
    isKept: kept !== null,
  });
  const opened = await ctx.stores.found.open(alarm.id, ctx.now());
  if (opened === null) throw new NaastError('notFound');
  // Its author reads that it was opened.
  ctx.publish({ type: 'alarm.changed', alarmId: alarm.id });
  return opened;
}
