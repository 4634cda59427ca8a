import type { MessageId } from '@naast/shared/contract/messages';
import type { OrganisationView } from '@naast/shared/contract/organisation';
import type { RoomMay, SessionView } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { isHostSeat } from '@naast/shared/roles';
import { createContext, useContext } from 'react';
import type { RoomStore } from '../../../rooms/live-rooms.js';
import type { LiveRoom } from '../../../rooms/room-session.js';
import type * as tools from '../host/tools.js';
import { findSeat, restOf } from '../seats.js';
import type { Said } from './said-context.js';
import type { Talking } from './use-talking.js';

export interface Live extends Said {
  readonly store: RoomStore;
  readonly state: LiveRoom;
  readonly organisation: OrganisationView;
  /** What the screen offers, my own rest included; the server still authorizes each request. */
  readonly may: RoomMay;
  /** Null while a host is there. `writingRests`: writing has stopped. */
  readonly hostAway: (NonNullable<SessionView['hostAway']> & { readonly writingRests: boolean }) | null;
}

/** About whom, by a message or a seat. */
export interface Worry {
  readonly name: string;
  readonly item: { readonly messageId: MessageId } | { readonly seatId: SeatId };
}

export type HostTools = typeof tools;

export const LiveContext = createContext<Live | null>(null);

export function liveValue(
  store: RoomStore,
  state: LiveRoom,
  organisation: OrganisationView,
  talking: Talking,
  tools: HostTools | null,
  onWorry: (worry: Worry) => void,
  at: { now: number; writingRests: boolean; alone: string },
): Live {
  const { hostAway, may } = state.session;
  const myRest = restOf(state.rests, state.mySeatId, at.now);
  const mySeat = findSeat(state.seats, state.mySeatId);
  const writes = (right: boolean) => right && !at.writingRests && myRest === null;
  return {
    store,
    state,
    organisation,
    talking,
    tools,
    mySeat,
    // What the server said holds until the moments that it named with it, which no event tells.
    may: { ...may, post: writes(may.post), edit: writes(may.edit), react: writes(may.react) },
    myRest,
    hostAway: hostAway && { ...hostAway, writingRests: at.writingRests },
    asksToShare: true,
    alone: at.alone,
    onWorry: mySeat && !isHostSeat(mySeat) ? onWorry : null,
  };
}

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('outside a live room');
  return live;
}
