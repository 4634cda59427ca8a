import type { PlaceRef } from '@naast/shared/contract/places';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { AlarmItemRef, PlaceKinds } from '../../places/index.js';
import { alarmsIn } from '../place-alarms.js';
import { raise } from '../raising.js';

/** A person in the place worries about another one in it. It is stored that somebody worries, never who. */
export async function raiseWorry(
  ctx: Ctx,
  kinds: PlaceKinds,
  { place, ...item }: AlarmItemRef & { place: PlaceRef },
): Promise<void> {
  const of = alarmsIn(kinds, place.kind);
  const [found, seat] = await Promise.all([of.find(ctx, place.id), of.seatOf(ctx, place.id, item)]);
  const { found: there, other } = authorize(ctx, 'alarm.worry', { found, other: seat });
  await raise(ctx, kinds, { found: there, source: 'worry', about: other, ...item });
}
