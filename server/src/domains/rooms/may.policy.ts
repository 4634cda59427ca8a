import type { RoomMay } from '@naast/shared/contract/rooms';
import type { SeatView } from '@naast/shared/contract/seats';
import { limits } from '@naast/shared/limits';
import { isHostSeat } from '@naast/shared/roles';
import { isSeated, type Seat } from '../seats/index.js';
import type { RoomSession, RoomViewer } from './rooms.types.js';

/** When only hosts may write, and when the room closes, unless a host comes back. Null while a host is there. */
export const withoutHost = ({ hostAwaySince }: Pick<RoomSession, 'hostAwaySince'>) =>
  hostAwaySince && {
    writingRestsAt: new Date(hostAwaySince.getTime() + limits.room.readOnlyWithoutHost),
    closesAt: new Date(hostAwaySince.getTime() + limits.room.closesWithoutHost),
  };

/** Who knows of a rest, reads hidden words, and the reasons of both: hosts, and the person whom it is about. */
export const mayKnowMeasure = (viewer: string | null, isOwn: boolean): boolean =>
  viewer === ('hosts' satisfies RoomViewer) || isOwn;

/**
 * What seated people of a class may do now; null for an actor without a seat. Rights of one person only (e.g. while
 * resting), and a writing pause, which ends without an event, are judged by the policy.
 */
export function roomMay(session: RoomSession | null, viewer: RoomViewer | null, now: Date): RoomMay {
  const isIn = session !== null && session.closed === null && viewer !== null && viewer !== 'silent';
  const hosts = isIn && viewer === 'hosts';
  const rests = session && withoutHost(session)?.writingRestsAt;
  const writes = isIn && (hosts || !rests || now < rests);
  return {
    post: writes,
    edit: writes,
    delete: isIn,
    react: writes,
    note: isIn,
    hide: hosts,
    markSeen: hosts,
    door: hosts,
    pin: hosts,
    pace: hosts,
    whisper: hosts,
    readActs: hosts,
    leaveHandover: hosts,
    askHelp: hosts,
    close: hosts,
  };
}

/** What a class may do about who is seated; null for an actor without a seat. Hosts free anybody but each other, and rest people alone. */
export function seatMay(seat: Seat, viewer: RoomViewer | null): SeatView['may'] {
  const hosts = viewer === 'hosts';
  return { rest: hosts && seat.role === 'person', free: hosts && !isHostSeat(seat) && isSeated(seat) };
}
