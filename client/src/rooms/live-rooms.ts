import type { RoomSessionId, SessionState } from '@naast/shared/contract/rooms';
import { draftsDropped } from '../api/signal.js';
import type { PlaceStore, PlaceView } from '../live/place-store.js';
import type { createReading } from './reading.js';

/** With how this person reads it. */
export type RoomStore = PlaceStore<SessionState> & { readonly reading: ReturnType<typeof createReading> };
export type LiveRoomView = PlaceView<SessionState>;

/**
 * The stores of the rooms that this page is or was in. They outlive the component, so that another page, a change of language or an
 * expired visit loses no unsent text. Messages are in memory only; unsent text is also kept as a draft.
 */
export interface LiveRooms {
  of(sessionId: RoomSessionId): RoomStore;
  /** Removes the room's store, with its unsent text. */
  forget(sessionId: RoomSessionId): void;
  /** Removes all stores: another user signs in, or this one signs out. */
  forgetAll(): void;
}

/** `newStore` is in the script of live pages. */
export function createLiveRooms(newStore: (id: RoomSessionId) => RoomStore): LiveRooms {
  const stores = new Map<RoomSessionId, RoomStore>();
  function forget(sessionId: RoomSessionId): void {
    stores.get(sessionId)?.stop();
    stores.get(sessionId)?.dropWords();
    stores.delete(sessionId);
  }
  draftsDropped.subscribe(() => {
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
