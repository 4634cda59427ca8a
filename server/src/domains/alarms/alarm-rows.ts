import { limits } from '@naast/shared/limits';
import type { QueryFilter } from 'mongoose';
import type { Place } from '../../kernel/place.js';
import type { AlarmDocument } from './alarms.model.js';
import type { Alarm, NewAlarm } from './alarms.types.js';

/** Whose alarms are read: all, or those of these places and those that this account took or the team was told. */
export type AlarmsFor = 'all' | { readonly accountId: string; readonly placeIds: readonly string[] };

/** Bare facts, of which the words are gone, are nobody's to look after. */
export const hasWords = { about: { $ne: null } };
export const isOpen = { closed: null, ...hasWords };

export function visibleTo(who: AlarmsFor, now: Date): QueryFilter<AlarmDocument> {
  if (who === 'all') return {};
  const { accountId, placeIds } = who;
  return {
    $or: [
      { teamAt: { $lte: now }, taken: null, closed: null },
      { isTeamTold: true },
      { 'taken.by': accountId },
      { 'closed.by': accountId },
      { placeId: { $in: [...placeIds] } },
    ],
  };
}

export const openKeyOf = (place: Place, about: string): string => `${place.kind}:${place.id}:${about}`;

/** Somebody taps again: it is counted, and nobody has to read it anew. */
export const isQuietRepeat = (known: AlarmDocument, given: NewAlarm): boolean =>
  known.sources.includes(given.source) &&
  given.kinds.every((kind) => known.kinds.includes(kind)) &&
  (given.level ?? 0) <= (known.level ?? 0) &&
  given.at.getTime() - known.lastAt.getTime() < limits.alarm.repeatsWithin;

/** While nobody took it: a call that is due sooner for this raise; or one that was answered long before, and brought nobody. */
export function callAgain(known: AlarmDocument, given: NewAlarm) {
  if (known.taken !== null || given.onCallAt === null) return {};
  const isOld = given.at.getTime() - known.lastAt.getTime() > limits.alarm.onCallAfter;
  if (known.onCall === 'called') return isOld ? { onCall: 'waits' as const, onCallAt: given.onCallAt } : {};
  const due = known.onCallAt === null ? given.onCallAt : new Date(Math.min(+known.onCallAt, +given.onCallAt));
  return { onCallAt: due };
}

/** Whether the taker has a page open that is not locked. Within it on both sides: a clock may be set back. */
export const isTakerHere = ({ hereAt }: Pick<NonNullable<Alarm['taken']>, 'hereAt'>, now: Date): boolean =>
  Math.abs(now.getTime() - hereAt.getTime()) <= limits.duty.seemsHereFor;

/** Whether somebody has to take it: nobody did, or who did is gone. */
export const isUntaken = ({ taken }: Pick<Alarm, 'taken'>): boolean => taken === null || taken.isGone;

/** What was raised at a door comes last: who stands there is easily many. */
export function byNeed(a: Alarm, b: Alarm): number {
  const need = ({ taken, level, hasSeat }: Alarm) => [
    isUntaken({ taken }) ? 0 : 1,
    -(level ?? 3),
    hasSeat ? 0 : 1,
  ];
  const [one, other] = [need(a), need(b)];
  const at = one.findIndex((value, index) => value !== other[index]);
  return at === -1 ? +a.raisedAt - +b.raisedAt : (one[at] ?? 0) - (other[at] ?? 0);
}

export const alarmOf = (document: Omit<AlarmDocument, 'copied' | 'done'>): Alarm => ({
  id: document._id,
  place: { kind: document.placeKind, id: document.placeId },
  roomId: document.roomId,
  about: document.about,
  hasSeat: document.hasSeat,
  sources: document.sources,
  level: document.level,
  kinds: document.kinds,
  raisedAt: document.raisedAt,
  lastAt: document.lastAt,
  authorAt: document.authorAt ?? null,
  times: document.times,
  teamAt: document.teamAt,
  isTeamTold: document.isTeamTold,
  onCallAt: document.onCallAt,
  onCall: document.onCall,
  taken: document.taken && {
    by: document.taken.by,
    at: document.taken.at,
    hereAt: document.taken.hereAt ?? document.taken.at,
    isGone: document.taken.isGone ?? false,
  },
  closed: document.closed && {
    by: document.closed.by,
    at: document.closed.at,
    ending: document.closed.ending,
  },
  rev: document.rev,
});
