import type { SessionState } from '@naast/shared/contract/rooms';

/** Whether this browser sits in the room now; a seat that was left does not count. */
export const hasSeat = ({ mySeatId, seats }: Pick<SessionState, 'mySeatId' | 'seats'>): boolean =>
  seats.some(({ id, presence }) => id === mySeatId && presence !== 'left');
