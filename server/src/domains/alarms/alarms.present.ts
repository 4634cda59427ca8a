import { type AlarmItem, type AlarmView, alarmIdSchema, type MyAlarm } from '@naast/shared/contract/alarms';
import type { MyFound } from '@naast/shared/contract/found';
import { roomIdSchema, sessionIdSchema } from '@naast/shared/contract/rooms';
import { seatIdSchema } from '@naast/shared/contract/seats';
import { threadIdSchema } from '@naast/shared/contract/spreekuur';
import { talkIdSchema } from '@naast/shared/contract/talks';
import type { SeenMyFound } from './actions/my-found.js';
import type { SeenAlarm } from './actions/read-alarms.js';
import type { SeenMyAlarm } from './actions/read-my-alarm.js';
import type { AlarmWords } from './alarm-store.js';

type ByWhom = NonNullable<SeenAlarm['closed']>;
const byWhom = (did: ByWhom) => ({ name: did.name, isMe: did.isMe, at: did.at.toISOString() });

export function presentAlarm(seen: SeenAlarm): AlarmItem {
  const { alarm, taken, closed, reach, may } = seen;
  return {
    id: alarmIdSchema.parse(alarm.id),
    place: presentPlace(seen),
    seatId: alarm.hasSeat && alarm.about !== null ? seatIdSchema.parse(alarm.about) : null,
    sources: [...alarm.sources],
    level: alarm.level,
    kinds: [...alarm.kinds],
    raisedAt: alarm.raisedAt.toISOString(),
    times: alarm.times,
    lastAt: alarm.lastAt.toISOString(),
    reach,
    taken: taken && { ...byWhom(taken), isHere: taken.isHere },
    closed: closed && alarm.closed && { ...byWhom(closed), ending: alarm.closed.ending },
    teamAt: alarm.teamAt.toISOString(),
    onCall: { state: alarm.onCall, at: alarm.onCallAt?.toISOString() ?? null },
    rev: alarm.rev,
    found: seen.foundUntil && { until: seen.foundUntil.toISOString() },
    may: { take: may.take, close: may.close, talk: may.talk },
  };
}

function presentPlace({ alarm: { place }, room, isPlaceOpen: isOpen }: SeenAlarm): AlarmItem['place'] {
  if (place.kind === 'thread') return { kind: 'thread', id: threadIdSchema.parse(place.id), isOpen };
  const shown = {
    room: room && { id: roomIdSchema.parse(room.id), title: { nl: room.title.nl, en: room.title.en } },
    isOpen,
  };
  return place.kind === 'talk'
    ? { kind: 'talk', id: talkIdSchema.parse(place.id), ...shown }
    : { kind: 'roomSession', id: sessionIdSchema.parse(place.id), ...shown };
}

export const presentAlarmWords = (seen: SeenAlarm, { copied, done }: AlarmWords): AlarmView => ({
  ...presentAlarm(seen),
  name: copied?.name ?? null,
  words: (copied?.items ?? []).map(({ name, role, sentAt, text, isItem }) => ({
    name,
    role,
    sentAt,
    text,
    isItem,
  })),
  done,
});

export const presentMyFound = ({ found, mayLeave }: SeenMyFound): MyFound => ({
  found: found && { until: found.until.toISOString(), isOpened: found.isOpened },
  may: { leave: mayLeave },
});

export const presentMyAlarm = ({
  state,
  by,
  isByHere,
  isByAlong,
  isOutside,
  isWatched,
  watchedFrom,
  onCall,
}: SeenMyAlarm): MyAlarm => ({
  state,
  by,
  isByHere,
  isByAlong,
  isOutside,
  isWatched,
  watchedFrom: watchedFrom?.toISOString() ?? null,
  onCall,
});
