import { alarmLevels } from '@naast/shared/contract/alarms';
import type { Urgency, WorryKind } from '@naast/shared/contract/answering';
import type { Ctx } from '../../../kernel/ctx.js';
import type { Place } from '../../../kernel/place.js';
import type { PlaceKinds } from '../../places/index.js';
import { alarmsIn } from '../place-alarms.js';
import { raise } from '../raising.js';

/** A question that was read in at level 3 or 4 raises an alarm by itself. */
export async function raiseFromReading(
  ctx: Ctx,
  kinds: PlaceKinds,
  { place, urgency, worries }: { place: Place; urgency: Urgency; worries: readonly WorryKind[] },
): Promise<void> {
  const level = alarmLevels.find((one) => one === urgency);
  if (level === undefined) return;
  const of = alarmsIn(kinds, place.kind);
  const [found, about] = await Promise.all([of.find(ctx, place.id), of.seatOf(ctx, place.id, {})]);
  if (found?.isOpen && about) await raise(ctx, kinds, { found, source: 'readIn', about, level, worries });
}
