import type { RoomStatus, ShutReason } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import type { HoursNow } from '../organisation/index.js';
import type { RoomSession } from './rooms.types.js';

/** Without a host, however briefly, no visitor can enter. */
export const isHostAway = (session: Pick<RoomSession, 'hostAwaySince'>): boolean =>
  session.hostAwaySince !== null;

/** The status at the door, by the same rules as `room.enter`. */
export function roomStatus(session: Pick<RoomSession, 'hostAwaySince'> | null, hours: HoursNow): RoomStatus {
  if (session !== null) return isHostAway(session) ? 'hostAway' : 'open';
  return hours.within ? 'waiting' : 'closed';
}

const hasEntryStopped = (session: Pick<RoomSession, 'closesAt'>, now: Date): boolean =>
  session.closesAt !== null && session.closesAt.getTime() - now.getTime() < limits.room.entryStopsBeforeClose;

/** Why entry is refused while a host is there. `isFull` is for the view only: on entering, taking a chair decides. */
export function whyShut(
  session: Pick<RoomSession, 'closesAt' | 'isEntryPaused'>,
  now: Date,
  isFull = false,
): ShutReason | null {
  if (hasEntryStopped(session, now)) return 'stopped';
  if (session.isEntryPaused) return 'paused';
  return isFull ? 'full' : null;
}

/** Who reads along unseen can until a host ended it, and for two minutes more. */
export const readingSilently = ({ silentUntil }: Pick<RoomSession, 'silentUntil'>, now: Date): boolean =>
  silentUntil === null || now < silentUntil;

/** Whether a chair that comes free may be given to who waits: as somebody new may enter. */
export const admits = (session: RoomSession, now: Date): boolean =>
  session.closed === null && !isHostAway(session) && whyShut(session, now) === null;

/** When entry stops; null if no end is set. */
export const entryStopsAt = ({ closesAt }: Pick<RoomSession, 'closesAt'>): Date | null =>
  closesAt && new Date(closesAt.getTime() - limits.room.entryStopsBeforeClose);

export const refusedWhen = { stopped: 'entryStopped', paused: 'entryPaused', full: 'roomFull' } as const;
