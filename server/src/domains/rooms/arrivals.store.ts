import { limits } from '@naast/shared/limits';
import type { Stores } from '../../kernel/ctx.js';
import type { Seat } from '../seats/index.js';
import { canWait } from './door-ajar.policy.js';
import type { RoomSession } from './rooms.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly arrivals: ArrivalStore;
  }
}

/** Who came into open rooms in the last moments, in this node's memory: each node hears of each chair. Nothing is stored. */
export interface ArrivalStore {
  /** A chair was taken, by somebody who was not seen here before. */
  came(sessionId: string, seatId: string): void;
  /** Nobody new came in after this one, who did not come back either. */
  isNewest(sessionId: string, seatId: string): boolean;
  /** How many people came in within moments, not before `from`; 0 unless many, and some minutes after it. */
  together(sessionId: string, from: Date, isPerson: (seatId: string) => boolean): number;
  forget(sessionId: string): void;
}

interface Arrivals {
  readonly known: Set<string>;
  /** Of the last chair that was taken, if by somebody new. */
  newest: string | null;
  came: { readonly seatId: string; readonly at: number }[];
}

const { togetherLeast, togetherWithin, togetherToldFor } = limits.held;

export function arrivalStore(now: () => Date): ArrivalStore {
  const sessions = new Map<string, Arrivals>();
  return {
    came(sessionId, seatId) {
      const of = sessions.get(sessionId) ?? { known: new Set(), newest: null, came: [] };
      sessions.set(sessionId, of);
      of.newest = of.known.has(seatId) ? null : seatId;
      if (of.newest === null) return;
      of.known.add(seatId);
      const at = now().getTime();
      of.came = [...of.came.filter((one) => at - one.at < togetherToldFor), { seatId, at }];
    },
    isNewest: (sessionId, seatId) => sessions.get(sessionId)?.newest === seatId,
    together(sessionId, from, isPerson) {
      const at = now().getTime();
      const came = (sessions.get(sessionId)?.came ?? []).filter(
        (one) => at - one.at < togetherToldFor && one.at >= from.getTime() && isPerson(one.seatId),
      );
      const within = came.map(
        (first) => came.filter((one) => one.at >= first.at && one.at - first.at < togetherWithin).length,
      );
      const most = Math.max(0, ...within);
      return most >= togetherLeast ? most : 0;
    },
    forget: (sessionId) => void sessions.delete(sessionId),
  };
}

/** How many people came into a session within moments. */
export function peopleTogether(
  stores: Pick<Stores, 'arrivals'>,
  { id, openedAt }: Pick<RoomSession, 'id' | 'openedAt'>,
  seats: readonly Seat[],
): number {
  const people = new Set(seats.filter(canWait).map((seat) => seat.id));
  const from = new Date(openedAt.getTime() + limits.held.togetherAfter);
  return stores.arrivals.together(id, from, (seatId) => people.has(seatId));
}
