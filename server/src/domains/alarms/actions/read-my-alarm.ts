import type { MyAlarm } from '@naast/shared/contract/alarms';
import type { PlaceKindName } from '@naast/shared/contract/places';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { accountName } from '../../people/index.js';
import type { FoundPlace, PlaceKinds } from '../../places/index.js';
import { isSeated } from '../../seats/index.js';
import { isTakerHere } from '../alarm-rows.js';
import type { Alarm } from '../alarms.types.js';
import { alarmsIn } from '../place-alarms.js';
import { watchedHours } from '../raising.js';

export type SeenMyAlarm = Omit<MyAlarm, 'watchedFrom'> & { readonly watchedFrom: Date | null };

export async function readMyAlarm(
  ctx: Ctx,
  kinds: PlaceKinds,
  { kind, id }: { kind: PlaceKindName; id: string },
): Promise<SeenMyAlarm> {
  const { found } = authorize(ctx, 'alarm.readOwn', { found: await alarmsIn(kinds, kind).find(ctx, id) });
  return loadMyAlarm(ctx, kinds, found);
}

/** What became of the actor's own alarm, or what would if they raised one now; nothing of one that others raised about them. */
export async function loadMyAlarm(ctx: Ctx, kinds: PlaceKinds, found: FoundPlace): Promise<SeenMyAlarm> {
  const alarm = await latestOf(ctx, found);
  if (alarm !== null) {
    await markAuthorHere(ctx, alarm);
    await markInside(ctx, kinds, found, alarm);
  }
  const hours = await watchedHours(ctx);
  // As it is now: hours end, and hosts leave.
  const isWatched = found.isAttended || hours.within;
  if (alarm === null)
    return {
      ...{ state: 'none', by: null, isByHere: false, isByAlong: false, isOutside: false, isWatched },
      watchedFrom: isWatched ? null : hours.opensAt,
      onCall: ctx.onCall.isSet ? 'waits' : 'none',
    };
  const { taken, closed } = alarm;
  const places = alarmsIn(kinds, found.place.kind);
  return {
    state: closed ? 'closed' : taken ? 'seen' : 'unseen',
    by: taken && (await accountName(ctx, taken.by)),
    isByHere: taken !== null && isTakerHere(taken, ctx.now()),
    isByAlong:
      taken !== null &&
      found.isOpen &&
      found.isInside &&
      (await places.readsAlong(ctx, found.place.id, taken.by)),
    isOutside: found.isOpen && !found.isInside,
    isWatched,
    watchedFrom: isWatched ? null : hours.opensAt,
    onCall: alarm.onCall,
  };
}

/** In a talk apart also that of the room that it began in: they are still looked for, and read who looks. */
async function latestOf(ctx: Ctx, found: FoundPlace): Promise<Alarm | null> {
  const { place, seat, unseenSeatId, from } = found;
  const about = [seat?.id, unseenSeatId, markOf(ctx, found)].filter((id) => typeof id === 'string');
  const here = await ctx.stores.alarms.latestBy(place.id, about);
  if (from === undefined || (here !== null && here.closed === null)) return here;
  const inRoom = await ctx.stores.alarms.latestBy(from.place.id, [from.seat.id, markOf(ctx, from)]);
  return inRoom !== null && inRoom.closed === null ? inRoom : here;
}

/**
 * Who left the room is reached as long as a page of their visit is open. It asks every few seconds; kept is the end of the minute, the
 * same for everybody's page, so that no two alarms are known to be of one browser.
 */
async function markAuthorHere(ctx: Ctx, { id, closed, authorAt }: Alarm): Promise<void> {
  const step = limits.alarm.authorNotedEvery;
  const endOfMinute = new Date(Math.ceil(ctx.now().getTime() / step) * step);
  if (closed === null && (authorAt === null || authorAt < endOfMinute))
    await ctx.stores.alarms.markAuthorHere(id, endOfMinute);
}

/** Raised at the door, and the person sits inside now: whoever took it finds them by their seat, and what they are called there. */
async function markInside(ctx: Ctx, kinds: PlaceKinds, found: FoundPlace, alarm: Alarm): Promise<void> {
  const { place, seat } = found;
  if (alarm.place.id !== place.id || alarm.hasSeat || alarm.closed !== null) return;
  if (!found.isOpen || !isSeated(seat)) return;
  const copied = await alarmsIn(kinds, place.kind).copy(ctx, place.id, seat, {});
  if (await ctx.stores.alarms.setSeat(alarm, seat.id, copied))
    ctx.publish({ type: 'alarm.changed', alarmId: alarm.id });
}

/** A keyed mark of who waits at the door, which says nothing elsewhere; the same once they are inside. */
export function markOf(ctx: Ctx, { place }: Pick<FoundPlace, 'place'>): string {
  if (ctx.actor.kind === 'system') throw new NaastError('seatNeeded');
  return ctx.stores.alarms.markOf(place, ctx.actor.who);
}
