import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { PlaceKinds, PlaceOfAlarm } from '../../places/index.js';
import type { Alarm } from '../alarms.types.js';
import type { Found } from '../found.store.js';
import { alarmsIn } from '../place-alarms.js';
import { markOf } from './read-my-alarm.js';

/** What the person of a talk apart sees of their own words to be found by. */
export interface SeenMyFound {
  readonly found: Found | null;
  readonly mayLeave: boolean;
}

/** What the abilities about them are judged on: the talk, and the open alarm about its person, here or in the room. */
export async function findFinding(
  ctx: Ctx,
  kinds: PlaceKinds,
  talkId: string,
): Promise<{ found: PlaceOfAlarm | null; alarm: Alarm | null }> {
  const found = await alarmsIn(kinds, 'talk').find(ctx, talkId);
  if (found === null || ctx.actor.kind !== 'visitor') return { found, alarm: null };
  return { found, alarm: await alarmAbout(ctx, found) };
}

async function alarmAbout(ctx: Ctx, { place, seat, from }: PlaceOfAlarm): Promise<Alarm | null> {
  const { alarms } = ctx.stores;
  const here = seat && (await alarms.openOf(place, [seat.id]));
  const before =
    from && (await alarms.openOf(from.place, [from.seat.id, markOf(ctx, { place: from.place })]));
  // Of two the one that somebody took: who looks can open them.
  return [here, before].find((alarm) => alarm?.taken) ?? here ?? before ?? null;
}

export async function readMyFound(
  ctx: Ctx,
  kinds: PlaceKinds,
  { talkId }: { talkId: string },
): Promise<SeenMyFound> {
  const on = await findFinding(ctx, kinds, talkId);
  authorize(ctx, 'alarm.readFound', on);
  return seeMyFound(ctx, on);
}

export async function seeMyFound(
  ctx: Ctx,
  on: Awaited<ReturnType<typeof findFinding>>,
): Promise<SeenMyFound> {
  return {
    found: on.alarm && (await ctx.stores.found.of(on.alarm.id, ctx.now())),
    mayLeave: ctx.judge('alarm.leaveFound', on) === 'allow',
  };
}
