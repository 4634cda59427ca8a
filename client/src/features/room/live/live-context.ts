import type { MyMeasure } from '@naast/shared/contract/measures';
import type { MessageId } from '@naast/shared/contract/messages';
import type { OrganisationView } from '@naast/shared/contract/organisation';
import type { RoomMay, SessionView } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { helplinesOf } from '@naast/shared/personal/helplines';
import { isHostSeat } from '@naast/shared/roles';
import { createContext, useContext } from 'react';
import type { RoomStore } from '../../../rooms/live-rooms.js';
import type { LiveRoom } from '../../../rooms/room-session.js';
import type * as tools from '../host/tools.js';
import { findSeat, restOf } from '../seats.js';
import type { Pace, Said } from './said-context.js';
import type { Talking } from './use-talking.js';

export interface Live extends Said {
  readonly store: RoomStore;
  readonly state: LiveRoom;
  readonly organisation: OrganisationView;
  /** What the screen offers, my own rest included; the server still authorizes each request. */
  readonly may: RoomMay;
  /** Of the whole room; null once it has passed. */
  readonly writingPause: SessionView['writingPause'];
  /** Null while a host is there. `writingRests`: writing has stopped. */
  readonly hostAway: (NonNullable<SessionView['hostAway']> & { readonly writingRests: boolean }) | null;
}

/** About whom, by a message or a seat. */
export interface Worry {
  readonly name: string;
  readonly item: { readonly messageId: MessageId } | { readonly seatId: SeatId };
}

export type HostTools = typeof tools;

/** A pace that a host gave this user alone. */
type OwnSlow = Pick<MyMeasure, 'seconds' | 'until'>;

export const LiveContext = createContext<Live | null>(null);

/** What of a room changes seldom: for what stands in each message. */
export const RoomContext = createContext<Pick<Live, 'store' | 'may'> | null>(null);

export function liveValue(
  store: RoomStore,
  state: LiveRoom,
  organisation: OrganisationView,
  talking: Talking,
  tools: HostTools | null,
  onWorry: (worry: Worry) => void,
  at: {
    now: number;
    writingRests: boolean;
    pauseIsOver: boolean;
    ownSlow: OwnSlow | null;
    isUnderAlarm: boolean;
    alone: string;
  },
): Live {
  const { hostAway, may } = state.session;
  const myRest = restOf(state.rests, state.mySeatId, at.now);
  const mySeat = findSeat(state.seats, state.mySeatId);
  // What slows or stops writing is nothing to who reads along unseen.
  const isSilent = state.standing === 'silent';
  const writingPause = at.pauseIsOver || isSilent ? null : state.session.writingPause;
  const isPaused = writingPause !== null && !may.pace;
  const writes = (right: boolean) => right && !at.writingRests && myRest === null && !isPaused;
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
    pace: { isPaused, slow: isSilent ? null : slowFor(state, at) },
    writingPause,
    hostAway: hostAway && { ...hostAway, writingRests: at.writingRests },
    sharing: {
      rule: state.session.forbidsContact && !isHostSeat(mySeat) && !at.isUnderAlarm ? 'forbids' : 'asks',
      helplines: helplinesOf(organisation.crisis),
    },
    alone: at.alone,
    onWorry,
  };
}

/**
 * The slower of the room's pace and the user's own. Counts as the server does: the user's messages since it began; of their own pace,
 * of which only the hour is known, all.
 */
function slowFor(
  { session, messages, mySeatId }: LiveRoom,
  { ownSlow, now }: { readonly ownSlow: OwnSlow | null; readonly now: number },
): Pace['slow'] {
  const { may } = session;
  const isOwn = ownSlow?.seconds && ownSlow.until !== null && Date.parse(ownSlow.until) > now;
  const own = isOwn ? { seconds: ownSlow.seconds ?? 0, since: '' } : null;
  const slow = own && own.seconds > (session.slow?.seconds ?? 0) ? own : session.slow;
  if (slow === null) return null;
  const last = messages.findLast(({ seatId }) => seatId === mySeatId);
  const counts = last !== undefined && !may.pace && last.sentAt >= slow.since;
  return {
    seconds: slow.seconds,
    nextAt: counts ? Date.parse(last.sentAt) + slow.seconds * 1000 : null,
    isForMe: !may.pace,
  };
}

export function useRoom(): Pick<Live, 'store' | 'may'> {
  const room = useContext(RoomContext);
  if (!room) throw new Error('outside a live room');
  return room;
}

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('outside a live room');
  return live;
}
