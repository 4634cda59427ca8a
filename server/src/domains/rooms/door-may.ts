import type { RoomView } from '@naast/shared/contract/rooms';
import type { Actor } from '../../kernel/actor.js';
import type { HoursNow } from '../organisation/index.js';
import { roomPolicy } from './rooms.policy.js';
import type { Room, RoomSession } from './rooms.types.js';

const newcomer: Actor = { kind: 'visitor', who: '', memberId: null, askerOf: null };
const someHost: Actor = { kind: 'team', who: '', accountId: '', roles: ['host'] };

interface AtDoor {
  readonly room: Room;
  readonly hours: HoursNow;
  readonly session: RoomSession | null;
  /** Not judged: taking a chair decides. Nor is whether it is open already: the store keeps a room to one session. */
  readonly isFull: boolean;
}

/** What a room allows at its door, by the policy: to a visitor without a seat, and to a host. */
export function doorMay({ room, hours, session, isFull }: AtDoor, now: Date): RoomView['may'] {
  const enter = roomPolicy['room.enter'](newcomer, { session, seat: null, out: null }, now);
  const readSilently = roomPolicy['room.readSilently'](newcomer, { session, seat: null, out: null }, now);
  const open = roomPolicy['room.open'](someHost, { room, hours }, now);
  const host = roomPolicy['room.host'](someHost, { session, seat: null }, now);
  return {
    enter: enter === 'allow' && !isFull,
    readSilently: readSilently === 'allow',
    open: open === 'allow' && session === null,
    host: host === 'allow',
  };
}
