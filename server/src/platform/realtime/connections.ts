import type { limits } from '@naast/shared/limits';

export type ConnectionBounds = { readonly [K in keyof typeof limits.connections]: number };

/** A connection request: keys only, in memory. */
export interface Newcomer {
  /** Of the visit or sign-in. */
  readonly visit: string;
  /** A keyed hash of the network. */
  readonly network: string;
  readonly isTeam: boolean;
  /** Signed in, or has a question here. A seat is told later, by `seat`. */
  readonly isInside: boolean;
}

/** The place of one connection that is open or being opened. */
export interface ConnectionSlot {
  /** May be called more than once. */
  giveBack(): void;
  /** Notes that its visit has a chair: for `insideFor` after its last connection closed, one place is kept for it. */
  seat(): void;
}

export interface Connections {
  /** Null when one of the bounds is reached. */
  take(newcomer: Newcomer): ConnectionSlot | null;
  /** How many are open or being opened. */
  readonly count: number;
}

/**
 * Bounds how many connections a visit, a network and the process may have. A network is bounded only while the process nears its own
 * bound, as a hundred people may share one; the team is not bound by it. Of the last places one is for each visit that is inside and
 * has no connection, so that it can reconnect, and the very last are for the team. An open connection alone does not make a visit
 * inside: connections are free to open.
 */
export function createConnections(bounds: ConnectionBounds, now: () => Date): Connections {
  const visits = new Map<string, number>();
  const networks = new Map<string, number>();
  /** Visits that have both a connection and a chair. */
  const seated = new Set<string>();
  /** When the last connection closed, of visits that had a chair. */
  const wentAt = new Map<string, number>();
  let count = 0;

  function satHere(visit: string): boolean {
    return now().getTime() - (wentAt.get(visit) ?? Number.NEGATIVE_INFINITY) <= bounds.insideFor;
  }

  function mostFor({ visit, network, isTeam, isInside }: Newcomer): number {
    if (isTeam) return bounds.inAll;
    const isMany = (networks.get(network) ?? 0) >= bounds.perNetwork;
    if (isMany) return bounds.manyOfOneNetworkUpTo;
    const comesBack = !visits.has(visit) && (isInside || satHere(visit));
    return bounds.inAll - bounds.keptForTeam - (comesBack ? 0 : bounds.keptForInside);
  }

  function rememberGone(visit: string): void {
    if (!seated.delete(visit)) return;
    wentAt.delete(visit); // so that the oldest stays first
    wentAt.set(visit, now().getTime());
    if (wentAt.size <= bounds.inAll) return;
    const [oldest] = wentAt.keys();
    if (oldest !== undefined) wentAt.delete(oldest);
  }

  return {
    get count() {
      return count;
    },
    take(newcomer) {
      const { visit, network } = newcomer;
      if ((visits.get(visit) ?? 0) >= bounds.perVisit || count >= mostFor(newcomer)) return null;
      add(visits, visit, 1);
      add(networks, network, 1);
      count += 1;
      let isHeld = true;
      return {
        giveBack() {
          if (!isHeld) return;
          isHeld = false;
          add(visits, visit, -1);
          add(networks, network, -1);
          count -= 1;
          if (!visits.has(visit)) rememberGone(visit);
        },
        seat() {
          if (isHeld) seated.add(visit);
        },
      };
    },
  };
}

function add(counts: Map<string, number>, key: string, by: number): void {
  const sum = (counts.get(key) ?? 0) + by;
  if (sum > 0) counts.set(key, sum);
  else counts.delete(key);
}
