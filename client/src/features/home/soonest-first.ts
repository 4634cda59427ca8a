import type { RoomView } from '@naast/shared/contract/rooms';
import { isWholeDay } from '../../ui/rooms/group-openings.js';

type Times = Pick<RoomView, 'status' | 'opensAt' | 'weekly'>;

/** Around the clock, whenever a host is there. */
export const hasNoTime = ({ status, weekly }: Times): boolean =>
  status === 'waiting' && weekly.length === 7 && weekly.every(isWholeDay);

/**
 * The order of rooms for a visitor: those that are or may be open now, then by when they open, those without a time last. Equal ones
 * stay in the coordinator's order.
 */
export function soonestFirst(one: Times, other: Times): number {
  const [a, b] = [opening(one), opening(other)];
  return a === b ? 0 : a - b;
}

function opening(room: Times): number {
  if (room.status !== 'closed' && !hasNoTime(room)) return 0;
  return room.opensAt === null ? Number.POSITIVE_INFINITY : Date.parse(room.opensAt);
}
