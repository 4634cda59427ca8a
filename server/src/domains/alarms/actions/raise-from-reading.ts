import { alarmLevels } from '@naast/shared/contract/alarms';
import type { Ctx } from '../../../kernel/ctx.js';
import type { PlaceAlarms, PlaceKinds, UrgentReading } from '../../places/index.js';
import { raise } from '../raising.js';

/**
 * A question that was read in at level 3 or 4 raises an alarm by itself. That it is due is stored with the reading, so a node that
 * stops in between leaves it to the job, on whatever node. Twice at most: the second joins.
 */
export async function raiseFromReadings(ctx: Ctx, kinds: PlaceKinds): Promise<void> {
  for (const { alarms } of Object.values(kinds)) {
    if (!alarms?.readings) continue;
    for (const reading of await alarms.readings.due(ctx)) {
      await raiseFor(ctx, kinds, alarms, reading);
      await alarms.readings.raised(ctx, reading);
    }
  }
}

async function raiseFor(
  ctx: Ctx,
  kinds: PlaceKinds,
  of: PlaceAlarms,
  { placeId, urgency, worries }: UrgentReading,
): Promise<void> {
  const level = alarmLevels.find((one) => one === urgency);
  if (level === undefined) return;
  const [found, about] = await Promise.all([of.find(ctx, placeId), of.seatOf(ctx, placeId, {})]);
  if (found?.isOpen && about) await raise(ctx, kinds, { found, source: 'readIn', about, level, worries });
}
