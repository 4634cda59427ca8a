import type { AlarmLevel, AlarmSource } from '@naast/shared/contract/alarms';
import type { WorryKind } from '@naast/shared/contract/answering';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import { leadHere } from '../duty/index.js';
import { readingAt, theOrganisation } from '../organisation/index.js';
import type { FoundPlace, ItemRef, PlaceKinds } from '../places/index.js';
import type { Seat } from '../seats/index.js';
import type { Alarm } from './alarms.types.js';
import { alarmsIn } from './place-alarms.js';

interface Raised extends ItemRef {
  readonly found: FoundPlace;
  readonly source: AlarmSource;
  /** The person it is about; a keyed mark of who has no seat. */
  readonly about: Seat | string;
  readonly level?: AlarmLevel;
  readonly worries?: readonly WorryKind[];
}

/** Makes the alarm or joins the open one, and tells who hears it. When it goes further is decided now, and stored. */
export async function raise(ctx: Ctx, kinds: PlaceKinds, raised: Raised): Promise<Alarm> {
  const { found, source, about, level = null, worries = [], messageId, seatId } = raised;
  const now = ctx.now();
  const [isLeadHere, isWatched] = await Promise.all([leadHere(ctx), isWatchedNow(ctx, found)]);
  const after = (ms: number) => new Date(now.getTime() + ms);
  const { teamAfter, onCallAfter } = limits.alarm;
  const teamAt = isLeadHere ? after(teamAfter) : now;
  const calledAt = isWatched ? after((isLeadHere ? teamAfter : 0) + onCallAfter) : now;
  const seat = typeof about === 'string' ? null : about;
  const { alarm, isNews } = await ctx.stores.alarms.raise({
    id: ctx.newId(),
    place: found.place,
    roomId: found.roomId,
    about: typeof about === 'string' ? about : about.id,
    hasSeat: seat !== null,
    source,
    level,
    kinds: worries,
    at: now,
    teamAt,
    onCall: ctx.onCall.isSet ? 'waits' : 'none',
    onCallAt: ctx.onCall.isSet ? calledAt : null,
    copied: await alarmsIn(kinds, found.place.kind).copy(ctx, found.place.id, seat, { messageId, seatId }),
  });
  if (isNews) ctx.publish({ type: 'alarm.changed', alarmId: alarm.id });
  return alarm;
}

async function isWatchedNow(ctx: Ctx, { isAttended }: FoundPlace): Promise<boolean> {
  return isAttended || (await watchedHours(ctx)).within;
}

/** The hours in which the team reads along. */
export async function watchedHours(ctx: Ctx) {
  const { reading, timeZone } = await theOrganisation(ctx);
  return readingAt(reading, timeZone, ctx.now());
}
