import type { PlaceRef } from '@naast/shared/contract/places';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { PlaceKinds } from '../../places/index.js';
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
  const mark = markOf(ctx, found);
  // Raised at the door, and now inside: it stays one alarm.
  const isRaisedOutside = await ctx.stores.alarms.hasOpen(found.place, mark);
  const about = isRaisedOutside ? mark : (found.seat ?? mark);
  await raise(ctx, kinds, { found, source: 'self', about });
  return loadMyAlarm(ctx, kinds, found);
}
