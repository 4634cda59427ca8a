import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { call } from '../api/call.js';
import { placePorts } from '../api/place-ports.js';
import { keptUnder } from '../drafts/kept-words.js';
import { createPlaceStore } from '../live/place-store.js';
import type { Connection } from '../live/ports.js';
import type { RoomStore } from './live-rooms.js';
import { createReading } from './reading.js';
import { roomSession } from './room-session.js';

export function createRoomStore(connection: Connection, id: RoomSessionId): RoomStore {
  const params = { sessionId: id };
  const reading = createReading(keptUnder(`reading.${id}`));
  const store = createPlaceStore(
    roomSession,
    { kind: 'roomSession', id },
    {
      ...placePorts(connection),
      read: () => call(roomRoutes.readSession, { params }),
      readMessages: (afterRev) => call(roomRoutes.listMessages, { params, query: { afterRev } }),
      readWindow: (before) => call(roomRoutes.readWindow, { params, query: before ? { before } : {} }),
      kept: keptUnder(`room.${id}`),
    },
  );
  return {
    ...store,
    reading,
    dropWords() {
      store.dropWords();
      reading.drop();
    },
  };
}
