import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { RoomSocket } from '../live/ports.js';
import { createRoomStore, type RoomStore } from '../live/room-store.js';
import { refusalOf } from './api-error.js';
import { call } from './call.js';
import { newKey } from './new-key.js';

/**
 * The rooms this page is or was in, in memory only. A room outlives its component, so that leaving the view for a moment,
 * a change of language or an expired visit loses nothing that was typed.
 */
export interface LiveRooms {
  of(sessionId: RoomSessionId): RoomStore;
  forget(sessionId: RoomSessionId): void;
  /** Somebody else is at this browser from now on: nothing of what was read or typed is theirs. */
  forgetAll(): void;
}

export function createLiveRooms(createSocket: () => RoomSocket): LiveRooms {
  const stores = new Map<RoomSessionId, RoomStore>();
  function forget(sessionId: RoomSessionId): void {
    stores.get(sessionId)?.stop();
    stores.delete(sessionId);
  }

  return {
    of(sessionId) {
      const known = stores.get(sessionId);
      if (known) return known;
      const store = createRoomStore(sessionId, {
        socket: createSocket(),
        readSession: () => call(roomRoutes.readSession, { params: { sessionId } }),
        readMessages: (_, afterRev) =>
          call(roomRoutes.listMessages, { params: { sessionId }, query: { afterRev } }),
        refusalOf,
        now: Date.now,
        newKey,
        after(ms, run) {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
      });
      stores.set(sessionId, store);
      return store;
    },
    forget,
    forgetAll() {
      for (const sessionId of [...stores.keys()]) forget(sessionId);
    },
  };
}
