import { type RoomSessionId, roomRoutes, type SessionState } from '@naast/shared/contract/rooms';
import { keptUnder } from '../drafts/kept-words.js';
import { createPlaceStore, type PlaceStore, type PlaceView } from '../live/place-store.js';
import type { Connection } from '../live/ports.js';
import { roomSession } from '../live/room-session.js';
import { call } from './call.js';
import { placePorts } from './place-ports.js';
import { draftsDropped } from './signal.js';

export type RoomStore = PlaceStore<SessionState>;
export type LiveRoomView = PlaceView<SessionState>;

/**
 * The rooms this page is or was in. A room outlives its component, so that leaving the view for a moment, a change of language or
 * an expired visit loses nothing that was typed. What was read is in memory only; what was typed is kept as a draft until it arrived.
 */
export interface LiveRooms {
  of(sessionId: RoomSessionId): RoomStore;
  /** With what was typed in it. */
  forget(sessionId: RoomSessionId): void;
  /** Somebody else is at this browser from now on: nothing of what was read or typed is theirs. */
  forgetAll(): void;
}

export function createLiveRooms(connection: Connection): LiveRooms {
  const stores = new Map<RoomSessionId, RoomStore>();
  function forget(sessionId: RoomSessionId): void {
    stores.get(sessionId)?.stop();
    stores.get(sessionId)?.dropWords();
    stores.delete(sessionId);
  }
  draftsDropped.hear(() => {
    for (const store of stores.values()) store.dropWords();
  });

  return {
    of(id) {
      const known = stores.get(id);
      if (known) return known;
      const params = { sessionId: id };
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
      stores.set(id, store);
      return store;
    },
    forget,
    forgetAll() {
      for (const id of [...stores.keys()]) forget(id);
    },
  };
}
