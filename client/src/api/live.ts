/** What comes with the pages that are live, as one file: Socket.IO, and the log of a room. */
export { createConnection } from './connection.js';
export { createRoomStore } from './room-store.js';
