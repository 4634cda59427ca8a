import { randomUUID } from 'node:crypto';
import type { AllCommands } from '@naast/shared/contract/all';
import type { GivenPayload } from '@naast/shared/contract/kit';
import type { PlaceKindName } from '@naast/shared/contract/places';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import type { TalkId } from '@naast/shared/contract/talks';
import type { ErrorCode } from '@naast/shared/errors';

/** Place references for packets. */
export const inRoom = (id: RoomSessionId) => ({ kind: 'roomSession' as const, id });
export const inThread = (id: ThreadId) => ({ kind: 'thread' as const, id });
export const inTalk = (id: TalkId) => ({ kind: 'talk' as const, id });

type Packets = { readonly [K in keyof AllCommands]: readonly GivenPayload<AllCommands[K]>[] };

/** A valid payload of every command for each kind of place. */
export const packetsFor = ({
  room,
  thread,
  talk = 'a'.repeat(22) as TalkId,
}: {
  room: RoomSessionId;
  thread: ThreadId;
  talk?: TalkId;
}): Packets => ({
  'place:follow': [inRoom(room), inThread(thread), inTalk(talk)],
  'place:unfollow': [inRoom(room), inThread(thread), inTalk(talk)],
  'place:post': [inRoom(room), inTalk(talk)].map((place) => ({
    ...place,
    clientKey: randomUUID(),
    body: { text: 'Hoi' },
  })),
  'place:type': [inRoom(room), inTalk(talk)],
  'questions:follow': [{}],
  'questions:unfollow': [{}],
});

type PlaceCommand = Extract<keyof AllCommands, `place:${string}`>;
/** The errors of each command by kind of place; together they are those that the contract declares. */
export const refusalsByKind: Readonly<
  Record<PlaceCommand, Partial<Record<PlaceKindName, readonly ErrorCode[]>>>
> = {
  'place:follow': {
    roomSession: ['roomClosed', 'seatNeeded'],
    thread: ['notFound', 'notAllowed'],
    talk: ['seatNeeded', 'talkEnded'],
  },
  'place:unfollow': { roomSession: ['notFound'], thread: ['notFound', 'notAllowed'], talk: ['notFound'] },
  'place:post': {
    roomSession: [
      'roomClosed',
      'seatNeeded',
      'resting',
      'noHost',
      'writingPaused',
      'alreadySent',
      'tooFast',
      'storeUnavailable',
      'notFound',
      'holdsCodename',
      'holdsContact',
    ],
    talk: ['seatNeeded', 'talkEnded', 'alreadySent', 'holdsCodename'],
  },
  'place:type': {
    roomSession: ['roomClosed', 'seatNeeded', 'resting', 'writingPaused'],
    talk: ['seatNeeded', 'talkEnded'],
  },
};
