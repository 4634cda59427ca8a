import { type MessageId, type MessageView, plainMessage } from '@naast/shared/contract/messages';
import type { RoomId, RoomSessionId, SessionState } from '@naast/shared/contract/rooms';
import { noSeatRights, type SeatId, type SeatView } from '@naast/shared/contract/seats';

/** A small room for tests: Mila sits in it, Noor hosts. */
const idOf = (name: string) => name.padEnd(22, '-');
export const sessionId = idOf('session') as RoomSessionId;
export const otherSession = idOf('other');
export const place = { kind: 'roomSession', id: sessionId } as const;
export const mila = idOf('mila') as SeatId;
export const noor = idOf('noor') as SeatId;

export const seat = (id: SeatId, more: Partial<SeatView> = {}): SeatView => ({
  id,
  name: id.replaceAll('-', ''),
  role: 'person',
  profession: null,
  presence: 'here',
  hue: 0,
  how: null,
  may: noSeatRights,
  ...more,
});

export const message = (seq: number, more: Partial<MessageView> = {}): MessageView => ({
  id: idOf(`message${seq}`) as MessageId,
  seq,
  rev: seq,
  seatId: noor,
  sentAt: '2026-01-10T19:00:00Z',
  text: `words ${seq}`,
  hidden: false,
  hiddenBy: null,
  hiddenWhy: null,
  clientKey: `key ${seq}`,
  ...plainMessage,
  ...more,
});

export const sessionState = (more: Partial<SessionState> = {}): SessionState => ({
  session: {
    id: sessionId,
    roomId: idOf('room') as RoomId,
    title: { nl: 'Ruimte', en: 'Room' },
    openedAt: '2026-01-10T18:00:00Z',
    closesAt: null,
    forbidsContact: false,
    doorAjar: 'off',
    rev: 1,
    hostAway: null,
    entryPaused: false,
    silentUntil: null,
    newcomersLookedAtUntil: null,
    pinned: null,
    slow: null,
    writingPause: null,
    endAnnounced: null,
    closed: null,
    may: {
      post: true,
      edit: true,
      delete: true,
      react: true,
      note: true,
      noteOthers: false,
      hide: false,
      markSeen: false,
      door: false,
      decideHeld: false,
      pin: false,
      pace: false,
      whisper: false,
      readActs: false,
      leaveHandover: false,
      askHelp: false,
      raiseOwnAlarm: true,
      close: false,
    },
  },
  mySeatId: mila,
  standing: 'seated',
  inRow: null,
  seats: [seat(noor, { role: 'host' }), seat(mila)],
  rests: [],
  silent: 0,
  freed: null,
  howCleared: null,
  door: null,
  row: null,
  whispers: [],
  myHeld: [],
  held: null,
  cameTogether: 0,
  ...more,
});
