/** Everything that live pages load on demand, in one file: Socket.IO and the store of a room. */
export { createConnection } from './connection.js';
export { createRoomStore } from './room-store.js';
