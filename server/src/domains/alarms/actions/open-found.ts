import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { loggedPlace } from '../logged-place.js';
import { findAlarm } from './read-alarms.js';

/** The alarm's taker opens the words to be found by. Entered in the log before they are opened, each time, without words. */
export async function openFound(
  ctx: Ctx,
  { alarmId }: { alarmId: string },
): Promise<{ words: string; until: Date }> {
  const kept = await ctx.stores.found.of(alarmId, ctx.now());
  const { alarm } = authorize(ctx, 'alarm.openFound', {
    ...(await findAlarm(ctx, alarmId)),
    isKept: kept !== null,
  });
  await enterInLog(ctx, { act: 'safety.foundOpened', ...loggedPlace(alarm.place) });
  const opened = await ctx.stores.found.open(alarm.id, ctx.now());
  if (opened === null) throw new NaastError('notFound');
  // Its author reads that it was opened.
  ctx.publish({ type: 'alarm.changed', alarmId: alarm.id });
  return opened;
}
