import type { RoomView } from '@naast/shared/contract/rooms';

/** Whether who comes now waits for a chair: none is free, or others wait already. */
export const isFullRoom = (session: RoomView['session']): boolean =>
  session !== null && (session.people >= session.capacity || session.waiting > 0);
