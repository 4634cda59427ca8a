import type { AlarmLevel } from '@naast/shared/contract/alarms';
import type { WorryKind } from '@naast/shared/contract/answering';
import type { PlaceRef } from '@naast/shared/contract/places';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog, loggedPlace } from '../../logbook/index.js';
import type { ItemRef, PlaceKinds } from '../../places/index.js';
import { alarmsIn } from '../place-alarms.js';
import { raise } from '../raising.js';
import { loadAlarm, type SeenAlarm } from './read-alarms.js';

export interface RaiseAlarm extends ItemRef {
  readonly place: PlaceRef;
  readonly level: AlarmLevel;
  readonly kinds: readonly WorryKind[];
}

/** Who holds the place for the team raises an alarm about a person in it. */
export async function raiseAlarm(
  ctx: Ctx,
  kinds: PlaceKinds,
  { place, level, kinds: worries, ...item }: RaiseAlarm,
): Promise<SeenAlarm> {
  const of = alarmsIn(kinds, place.kind);
  const [found, seat] = await Promise.all([of.find(ctx, place.id), of.seatOf(ctx, place.id, item)]);
  const { found: there, other } = authorize(ctx, 'alarm.raise', { found, other: seat });
  const alarm = await raise(ctx, kinds, {
    found: there,
    source: 'team',
    about: other,
    level,
    worries,
    ...item,
  });
  await enterInLog(ctx, { act: 'safety.raised', ...loggedPlace(alarm.place) });
  return loadAlarm(ctx, kinds, alarm);
}
