/** Everything that live pages load on demand, in one file: Socket.IO and the store of a room. */

export { keptUnder } from '../drafts/kept-words.js';
export { createPlaceStore } from '../live/place-store.js';
export { createRoomStore } from '../rooms/room-store.js';
export { createConnection } from './connection.js';
export { placePorts } from './place-ports.js';
