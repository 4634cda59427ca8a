import type { RoomSessionId, SessionState } from '@naast/shared/contract/rooms';
import type { PlaceStore, PlaceView } from '../live/place-store.js';
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

/** `newStore` comes with the pages that are live. */
export function createLiveRooms(newStore: (id: RoomSessionId) => RoomStore): LiveRooms {
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
      const store = newStore(id);
      stores.set(id, store);
      return store;
    },
    forget,
    forgetAll() {
      for (const id of [...stores.keys()]) forget(id);
    },
  };
}
