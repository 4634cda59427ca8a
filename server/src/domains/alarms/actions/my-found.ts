import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { FoundPlace, PlaceKinds } from '../../places/index.js';
import type { Alarm } from '../alarms.types.js';
import type { Found } from '../found.store.js';
import { alarmsIn } from '../place-alarms.js';
import { markOf } from './read-my-alarm.js';

/** What the person of a talk apart sees of their own words to be found by. */
export interface SeenMyFound {
  readonly found: Found | null;
  readonly mayLeave: boolean;
}

/**
 * What the abilities about them are judged on: the talk, and the open alarm that its person raised about themselves, here or in the
 * room. One that only others raised is left out: it would tell that there is one.
 */
interface Finding {
  readonly found: FoundPlace | null;
  readonly alarm: Alarm | null;
  /** The others, where several are open: words may have been left under one before another was raised or taken. */
  readonly others: readonly Alarm[];
}

export async function findFinding(ctx: Ctx, kinds: PlaceKinds, talkId: string): Promise<Finding> {
  const found = await alarmsIn(kinds, 'talk').find(ctx, talkId);
  const about = found === null || ctx.actor.kind !== 'visitor' ? [] : await ownAlarms(ctx, found);
  const [alarm = null, ...others] = about;
  return { found, alarm, others };
}

/** Of several first the one that somebody took: who looks can open them. */
async function ownAlarms(ctx: Ctx, { place, seat, from }: FoundPlace): Promise<Alarm[]> {
  const { alarms } = ctx.stores;
  const here = seat ? await alarms.openOf(place, [seat.id]) : [];
  const before = from
    ? await alarms.openOf(from.place, [from.seat.id, markOf(ctx, { place: from.place })])
    : [];
  return [...here, ...before]
    .filter(({ sources }) => sources.includes('self'))
    .toSorted((one, other) => Number(other.taken !== null) - Number(one.taken !== null));
}

export async function readMyFound(
  ctx: Ctx,
  kinds: PlaceKinds,
  { talkId }: { talkId: string },
): Promise<SeenMyFound> {
  const on = await findFinding(ctx, kinds, talkId);
  authorize(ctx, 'alarm.readFound', on);
  return loadMyFound(ctx, on);
}

export async function loadMyFound(ctx: Ctx, on: Finding): Promise<SeenMyFound> {
  const about = on.alarm === null ? [] : [on.alarm, ...on.others];
  const kept = await Promise.all(about.map(({ id }) => ctx.stores.found.of(id, ctx.now())));
  return {
    found: kept.find((found) => found !== null) ?? null,
    mayLeave: ctx.judge('alarm.leaveFound', on) === 'allow',
  };
}
