import type { RoomSocket } from '../live/ports.js';

/** On the server nothing is live. */
export const noSocket: RoomSocket = {
  open() {},
  close() {},
  ask: () => Promise.reject(new Error('no line')),
};
