import type { AlarmLevel } from '@naast/shared/contract/alarms';
import type { Ctx } from '../../../kernel/ctx.js';
import type { Place } from '../../../kernel/place.js';
import type { ItemRef, PlaceKinds } from '../../places/index.js';
import { alarmsIn } from '../place-alarms.js';
import { raise } from '../raising.js';

/**
 * Raises an alarm that one of the team decided on elsewhere, such as in a case, where they were judged. False if the place, or the
 * person in it, is gone.
 */
export async function raiseForTeam(
  ctx: Ctx,
  kinds: PlaceKinds,
  { place, level, ...item }: ItemRef & { readonly place: Place; readonly level: AlarmLevel },
): Promise<boolean> {
  const of = alarmsIn(kinds, place.kind);
  const [found, about] = await Promise.all([of.find(ctx, place.id), of.seatOf(ctx, place.id, item)]);
  if (!found?.isOpen || about === null) return false;
  await raise(ctx, kinds, { found, source: 'team', about, level, ...item });
  return true;
}
