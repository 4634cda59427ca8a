import type { RoomMay } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import type { RoomSession, RoomViewer } from './rooms.types.js';

/** When only hosts may write, and when the room closes, unless a host comes back. Null while a host is there. */
export const withoutHost = ({ hostAwaySince }: Pick<RoomSession, 'hostAwaySince'>) =>
  hostAwaySince && {
    writingRestsAt: new Date(hostAwaySince.getTime() + limits.room.readOnlyWithoutHost),
    closesAt: new Date(hostAwaySince.getTime() + limits.room.closesWithoutHost),
  };

/**
 * What seated people of a class may do now; null for an actor without a seat. Rights of one person only (e.g. while
 * resting), and a writing pause, which ends without an event, are judged by the policy.
 */
export function roomMay(session: RoomSession | null, viewer: RoomViewer | null, now: Date): RoomMay {
  const isThere = session !== null && session.closed === null && viewer !== null;
  const isIn = isThere && viewer !== 'silent';
  const hosts = isIn && viewer === 'hosts';
  const rests = session && withoutHost(session)?.writingRestsAt;
  const writes = isIn && (hosts || !rests || now < rests);
  return {
    post: writes,
    edit: writes,
    delete: isIn,
    react: writes,
    note: isIn,
    noteOthers: hosts,
    hide: hosts,
    markSeen: hosts,
    door: hosts,
    decideHeld: hosts,
    pin: hosts,
    pace: hosts,
    whisper: hosts,
    readActs: hosts,
    leaveHandover: hosts,
    askHelp: hosts,
    raiseOwnAlarm: isThere,
    close: hosts,
  };
}
