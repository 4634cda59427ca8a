import type { AlarmItem, alarmReaches } from '@naast/shared/contract/alarms';
import type { Bilingual } from '@naast/shared/languages';
import { limits } from '@naast/shared/limits';
import { accountIdOf } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { orNull } from '../../../kernel/or-null.js';
import { authorize, authorizeRead } from '../../../platform/policy/authorize.js';
import { accountName } from '../../people/index.js';
import type { PlaceKinds } from '../../places/index.js';
import { findRoomSession, roomTitle } from '../../rooms/index.js';
import { isSeated } from '../../seats/index.js';
import { isTakerHere } from '../alarm-rows.js';
import type { AlarmWords } from '../alarm-store.js';
import type { Alarm } from '../alarms.types.js';
import { alarmsFor, hears } from '../hearers.js';
import { alarmsIn } from '../place-alarms.js';

interface ByWhom {
  readonly name: string;
  readonly isMe: boolean;
  readonly at: Date;
}

/** An alarm as one of the team sees it. */
export interface SeenAlarm {
  readonly alarm: Alarm;
  readonly room: { readonly id: string; readonly title: Bilingual } | null;
  readonly isPlaceOpen: boolean;
  readonly reach: (typeof alarmReaches)[number];
  readonly taken: (ByWhom & { readonly isHere: boolean }) | null;
  readonly closed: ByWhom | null;
  /** Until when words to be found by are kept, for its taker. */
  readonly foundUntil: Date | null;
  readonly may: AlarmItem['may'];
}

export interface SeenAlarms {
  readonly open: readonly SeenAlarm[];
  readonly openCount: number;
  /** Where the next page begins; null: this is the last. */
  readonly next: number | null;
  readonly closed: readonly SeenAlarm[];
}

/**
 * A page of the alarms that the actor hears of; `after` is how many stood on the pages before. The first page also has their own,
 * wherever those stand.
 */
export async function listAlarms(
  ctx: Ctx,
  kinds: PlaceKinds,
  { after = 0 }: { after?: number | undefined },
): Promise<SeenAlarms> {
  authorize(ctx, 'alarm.list', null);
  const { alarms } = ctx.stores;
  const who = await alarmsFor(ctx);
  const [all, closed] = await Promise.all([
    alarms.listOpen(who, ctx.now()),
    after === 0 ? alarms.listClosed(who, ctx.now()) : [],
  ]);
  const end = after + limits.alarm.page;
  const me = accountIdOf(ctx.actor);
  const own = after === 0 ? all.slice(end).filter(({ taken }) => taken?.by === me) : [];
  const open = [...all.slice(after, end), ...own];
  const seen: SeenAlarm[] = [];
  // In turn: there may be many.
  for (const alarm of [...open, ...closed]) seen.push(await loadAlarm(ctx, kinds, alarm));
  return {
    open: seen.slice(0, open.length),
    openCount: all.length,
    next: all.length > end ? end : null,
    closed: seen.slice(open.length),
  };
}

/** An alarm and the words that it copied. */
export async function readAlarm(
  ctx: Ctx,
  kinds: PlaceKinds,
  { alarmId }: { alarmId: string },
): Promise<{ seen: SeenAlarm; words: AlarmWords }> {
  const { alarm } = await authorizeRead(ctx, 'alarm.read', await findAlarm(ctx, alarmId));
  return { seen: await loadAlarm(ctx, kinds, alarm), words: await ctx.stores.alarms.words(alarm.id) };
}

/** What the abilities about one alarm are judged on. */
export async function findAlarm(ctx: Ctx, alarmId: string): Promise<{ alarm: Alarm | null; hears: boolean }> {
  const alarm = await ctx.stores.alarms.find(alarmId);
  if (alarm === null || ctx.actor.kind !== 'team') return { alarm, hears: false };
  return { alarm, hears: hears(alarm, await alarmsFor(ctx), ctx.now()) };
}

export async function loadAlarm(ctx: Ctx, kinds: PlaceKinds, alarm: Alarm): Promise<SeenAlarm> {
  const { place, about, hasSeat, roomId, taken, closed } = alarm;
  const of = alarmsIn(kinds, place.kind);
  // A place that is being removed loses its key first.
  const seat = about !== null && hasSeat ? await orNull(ctx.stores.seats.find(place, about)) : null;
  const [title, found, reach, takenBy, closedBy, kept, session] = await Promise.all([
    roomId === null ? null : roomTitle(ctx, roomId),
    orNull(of.find(ctx, place.id)),
    orNull(of.reachOf(ctx, place.id, seat)),
    byWhom(ctx, taken),
    byWhom(ctx, closed),
    ctx.stores.found.of(alarm.id, ctx.now()),
    place.kind === 'roomSession' ? findRoomSession(ctx, place.id) : null,
  ]);
  const on = { alarm, hears: true };
  const isPlaceOpen = found?.isOpen ?? false;
  return {
    alarm,
    room: roomId !== null && title !== null ? { id: roomId, title } : null,
    isPlaceOpen,
    reach: reachNow({ reach: reach ?? 'gone', isInside: isSeated(seat), isPlaceOpen, alarm }, ctx.now()),
    taken: takenBy && taken && { ...takenBy, isHere: isTakerHere(taken, ctx.now()) },
    closed: closedBy,
    foundUntil: takenBy?.isMe && closed === null ? (kept?.until ?? null) : null,
    may: {
      // Allowed again, but not offered to its taker.
      take: ctx.judge('alarm.take', on) === 'allow' && !(takenBy?.isMe ?? false),
      close: ctx.judge('alarm.close', on) === 'allow',
      // Where nobody else holds the room, the refusal says what can be done.
      talk: ctx.judge('alarm.offerTalk', { ...on, session, other: seat, canGo: true }) === 'allow',
    },
  };
}

interface Reaching extends Pick<SeenAlarm, 'reach' | 'isPlaceOpen' | 'alarm'> {
  readonly isInside: boolean;
}

/** A page of who sits in no place asks every few seconds how their alarm stands: they can still come in, or read an answer. */
function reachNow({ reach, isInside, isPlaceOpen, alarm }: Reaching, now: Date): SeenAlarm['reach'] {
  const { place, authorAt } = alarm;
  const isAsking = authorAt !== null && now.getTime() - authorAt.getTime() < limits.alarm.authorSeemsThereFor;
  if (isInside || !isPlaceOpen || !isAsking || reach === 'here') return reach;
  return place.kind === 'thread' ? 'here' : 'outside';
}

async function byWhom(ctx: Ctx, did: { by: string; at: Date } | null): Promise<ByWhom | null> {
  if (did === null) return null;
  const name = (await accountName(ctx, did.by)) ?? '';
  return { name, isMe: did.by === accountIdOf(ctx.actor), at: did.at };
}
