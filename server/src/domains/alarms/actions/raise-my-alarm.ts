import type { PlaceRef } from '@naast/shared/contract/places';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { alarmPlaces } from '../alarm-places.js';
import { raise } from '../raising.js';
import { aboutOf, type SeenMyAlarm, seeMyAlarm } from './read-my-alarm.js';

/** The caller is not safe. No rate rule, rest or closed door stands before it. */
export async function raiseMyAlarm(ctx: Ctx, { place }: { place: PlaceRef }): Promise<SeenMyAlarm> {
  const { found } = authorize(ctx, 'alarm.raiseOwn', {
    found: await alarmPlaces[place.kind].find(ctx, place.id),
  });
  await raise(ctx, { found, source: 'self', about: found.seat ?? aboutOf(ctx, found) });
  return seeMyAlarm(ctx, found);
}
