import type { PlaceRef } from '@naast/shared/contract/places';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { FoundPlace, PlaceKinds } from '../../places/index.js';
import type { Seat } from '../../seats/index.js';
import { alarmsIn } from '../place-alarms.js';
import { raise } from '../raising.js';
import { loadMyAlarm, markOf, type SeenMyAlarm } from './read-my-alarm.js';

/** The caller is not safe. No rate rule, rest or closed door stands before it. */
export async function raiseMyAlarm(
  ctx: Ctx,
  kinds: PlaceKinds,
  { place }: { place: PlaceRef },
): Promise<SeenMyAlarm> {
  const { found } = authorize(ctx, 'alarm.raiseOwn', {
    found: await alarmsIn(kinds, place.kind).find(ctx, place.id),
  });
  await raise(ctx, kinds, { found, source: 'self', about: await aboutOf(ctx, found) });
  return loadMyAlarm(ctx, kinds, found);
}

/** It stays one alarm where one was raised at the door by who is inside now, or inside by who reads along or waits now. */
async function aboutOf(ctx: Ctx, found: FoundPlace): Promise<Seat | string> {
  const { place, seat, unseenSeatId } = found;
  const mark = markOf(ctx, found);
  const earlier = await ctx.stores.alarms.openOf(
    place,
    unseenSeatId === null ? [mark] : [mark, unseenSeatId],
  );
  // One that only others raised stays apart: that they are still there is theirs to tell.
  const own = earlier.find(({ about, sources }) => about === mark || sources.includes('self'));
  return own?.about ?? seat ?? mark;
}
