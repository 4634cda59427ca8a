import type { RestView } from '@naast/shared/contract/rooms';
import type { SeatView } from '@naast/shared/contract/seats';
import { createContext, useContext } from 'react';
import type { Log } from '../../../live/log.js';
import type { Standing } from '../../../live/place-kind.js';
import type { RoomStore } from '../../../rooms/live-rooms.js';
import type * as tools from '../host/tools.js';
import type { Worry } from './live-context.js';
import type { Talking } from './use-talking.js';

/** `isPaused`: in a writing pause of the whole room. `slow`: one message in so many seconds. */
export interface Pace {
  readonly isPaused: boolean;
  /** `nextAt`: when this user can send again, in ms of the server's clock; null: now. Hosts are not slowed. */
  readonly slow: {
    readonly seconds: number;
    readonly nextAt: number | null;
    readonly isForMe: boolean;
  } | null;
}

export const freePace: Pace = { isPaused: false, slow: null };

/**
 * What happens before words that lead to a person are sent. `free`: nothing, where only one of the team reads them. `asks`: their author
 * decides. `forbids`: the room's rule does, as the server has it.
 */
export interface Sharing {
  readonly rule: 'free' | 'asks' | 'forbids';
  /** Numbers that may be passed on everywhere, as they are dialled. */
  readonly helplines: readonly string[];
}

export const freeSharing: Sharing = { rule: 'free', helplines: [] };

/** What the messages and the field need of a place with people in it: a room, or a talk. */
export interface Said {
  readonly store: Pick<
    RoomStore,
    'draft' | 'say' | 'sayAgain' | 'takeBack' | 'typed' | 'readOlder' | 'readWindow' | 'keepNewest'
  > & {
    readonly view: Pick<RoomStore['view'], 'subscribe'> & {
      get(): { readonly state: (Log & Pick<Standing, 'mySeatId'>) | null };
    };
  };
  readonly state: Log & Pick<Standing, 'mySeatId'> & { readonly seats: SeatView[] };
  readonly mySeat: SeatView | undefined;
  readonly talking: Talking;
  /** A talk apart, which a coordinator can hold as well as a host. */
  readonly isApart?: boolean;
  readonly sharing: Sharing;
  /** Null unless a host of a room. */
  readonly tools: typeof tools | null;
  /** What the screen offers; the server still authorizes each request. */
  readonly may: { readonly post: boolean; readonly hide: boolean };
  /** How fast this room writes now, for this user. */
  readonly pace: Pace;
  /** The user's own writing break, or null. */
  readonly myRest: RestView | null;
  /** Asks whether to tell the team that the user worries about another visitor. Null where that is not offered. */
  readonly onWorry: ((worry: Worry) => void) | null;
  /** What is said where nothing was said and no visitor is there. */
  readonly alone: string;
}

export const SaidContext = createContext<Said | null>(null);

export function useSaid(): Said {
  const said = useContext(SaidContext);
  if (!said) throw new Error('outside a live place');
  return said;
}
