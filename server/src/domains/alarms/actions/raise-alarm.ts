import type { AlarmLevel } from '@naast/shared/contract/alarms';
import type { WorryKind } from '@naast/shared/contract/answering';
import type { PlaceRef } from '@naast/shared/contract/places';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { type AboutItem, alarmPlaces } from '../alarm-places.js';
import { raise } from '../raising.js';
import { type SeenAlarm, seeAlarm } from './read-alarms.js';

export interface RaiseAlarm extends AboutItem {
  readonly place: PlaceRef;
  readonly level: AlarmLevel;
  readonly kinds: readonly WorryKind[];
}

/** Who holds the place for the team raises an alarm about a person in it. */
export async function raiseAlarm(ctx: Ctx, { place, level, kinds, ...item }: RaiseAlarm): Promise<SeenAlarm> {
  const of = alarmPlaces[place.kind];
  const [found, seat] = await Promise.all([of.find(ctx, place.id), of.seatOf(ctx, place.id, item)]);
  const { found: there, other } = authorize(ctx, 'alarm.raise', { found, other: seat });
  const alarm = await raise(ctx, { found: there, source: 'team', about: other, level, kinds, ...item });
  await enterInLog(ctx, { act: 'safety.raised', place: alarm.place });
  return seeAlarm(ctx, alarm);
}
