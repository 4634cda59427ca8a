import { type RoomSessionId, roomRoutes, type SessionState } from '@naast/shared/contract/rooms';
import { call } from '../api/call.js';
import { placePorts } from '../api/place-ports.js';
import { keptUnder } from '../drafts/kept-words.js';
import { createPlaceStore, type PlaceStore } from '../live/place-store.js';
import type { Connection } from '../live/ports.js';
import { roomSession } from './room-session.js';

export function createRoomStore(connection: Connection, id: RoomSessionId): PlaceStore<SessionState> {
  const params = { sessionId: id };
  return createPlaceStore(
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
}
