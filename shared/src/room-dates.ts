import type { RoomDate } from './contract/room-dates.js';

/** Whether two dates of one day do not go together: one of them closes it, or their times overlap. */
export const contradicts = (one: RoomDate, other: RoomDate): boolean =>
  one.on === other.on &&
  (one.kind === 'open' && other.kind === 'open' ? other.from <= one.from && one.from < other.to : true);
