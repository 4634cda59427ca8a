import type { SessionState } from '@naast/shared/contract/rooms';

/** Whether this browser reads in the room now, with a chair or unseen; a seat that was left does not count, nor a place in the row. */
export const hasSeat = ({ standing }: Pick<SessionState, 'standing'>): boolean =>
  standing === 'seated' || standing === 'silent';
