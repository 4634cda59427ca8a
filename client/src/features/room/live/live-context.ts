import type { OrganisationView } from '@naast/shared/contract/organisation';
import type { RestView, SeatView } from '@naast/shared/contract/rooms';
import { isHostSeat } from '@naast/shared/roles';
import { createContext, useContext } from 'react';
import type { RoomStore } from '../../../api/live-rooms.js';
import type { LiveRoom } from '../../../live/room-session.js';
import { findSeat, restOf } from '../seats.js';
import { type HostAway, hostAwayOf } from './host-away.js';

export interface Live {
  readonly store: RoomStore;
  readonly state: LiveRoom;
  readonly organisation: OrganisationView;
  readonly mySeat: SeatView | undefined;
  /** What the screen offers; the server still asks each time. */
  readonly isHost: boolean;
  /** My rest from writing: until when, by whom, why; or null. */
  readonly myRest: RestView | null;
  /** null while a host is there. `writingRests`: for everybody but hosts. */
  readonly hostAway: (HostAway & { readonly writingRests: boolean }) | null;
}

export const LiveContext = createContext<Live | null>(null);

export function liveValue(
  store: RoomStore,
  state: LiveRoom,
  organisation: OrganisationView,
  at: { now: number; writingRests: boolean },
): Live {
  const hostAway = hostAwayOf(state.session);
  const mySeat = findSeat(state.seats, state.mySeatId);
  return {
    store,
    state,
    organisation,
    mySeat,
    isHost: isHostSeat(mySeat),
    myRest: restOf(state.rests, state.mySeatId, at.now),
    hostAway: hostAway && { ...hostAway, writingRests: at.writingRests },
  };
}

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('outside a live room');
  return live;
}
