import { createHash } from 'node:crypto';
import { limits } from '@naast/shared/limits';
import { type RateLimitRule } from '@naast/shared/rate-limits';
import { ask, type ChairRate, type DoorQueue, isIdle, newQueue, refresh } from './door-queue.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly doors: DoorStore;
  }
}

/** How many wait, and since when the first of them does, in epoch milliseconds; null when none do. */
export interface Waiting {
  readonly waiting: number;
  readonly since: number | null;
}

/** `network`: as this node marks it today, null where an address tells nothing; `who`: the visit's own secret. */
export interface EntryRequest {
  readonly sessionId: string;
  readonly network: string | null;
  readonly who: string;
}

/**
 * The queues at the doors of rooms, one for each network from which many came at once. In this node's memory only: nothing about
 * networks is stored or told to another node, except how many wait. A page that no longer asks loses its place in the queue.
 */
export interface DoorStore {
  /** Id of this node in events; new at every start. */
  readonly node: string;
  /** Milliseconds until this visit may take a chair. 0: now, and the network has one chair less. */
  enqueue(request: EntryRequest): number;
  /** A host freed this seat, because one person seemed to hold many: delays its next entry. */
  holdBack(sessionId: string, seatId: string): void;
  /** The rest of that delay in ms; 0 if there is none. */
  heldBack(sessionId: string, seatId: string): number;
  /** Returns the token: there was no chair. */
  giveBack(request: Pick<EntryRequest, 'sessionId' | 'network'>): void;
  isWaiting(request: EntryRequest): boolean;
  /** Whether the page of this visit asked a moment ago and was told to wait, with a place in the queue or not. */
  standsAt(request: Pick<EntryRequest, 'sessionId' | 'who'>): boolean;
  /** How many wait on this node; `isNews`: the other nodes do not know, or would soon forget. */
  waitingHere(sessionId: string): Waiting & { readonly isNews: boolean };
  /** Those who wait on all nodes. */
  waiting(sessionId: string): Waiting;
  /** Counts published by another node. */
  receive(sessionId: string, node: string, told: Waiting): void;
  /** Of those who wait now; for as long as a page that waits may take to ask again. */
  letAllIn(sessionId: string): void;
  /** Ends that: those who were let in and did not come yet wait again. */
  letNoneIn(sessionId: string): void;
  forget(sessionId: string): void;
}

interface Door {
  readonly queues: Map<string, DoorQueue>;
  /** Seats that a host has just given away, and until when they wait outside. */
  readonly heldBack: Map<string, number>;
  readonly nodes: Map<string, Waiting & { readonly at: number }>;
  /** When each mark that has to wait last asked. */
  readonly askedAt: Map<string, number>;
}

/** As many as are remembered to have asked at one door. */
const askedMost = 2000;

const noneWaits: Waiting = { waiting: 0, since: null };

function together(one: Waiting, other: Waiting): Waiting {
  const since = [one.since, other.since].filter((at) => at !== null);
  return { waiting: one.waiting + other.waiting, since: since.length === 0 ? null : Math.min(...since) };
}

export function doorStore(rule: RateLimitRule, now: () => Date, node: string): DoorStore {
  const msPerToken = 60_000 / (rule.perMinute ?? 1);
  const rate: ChairRate = { msPerToken, most: rule.burst * msPerToken };
  const { asksAgainEvery, awayAfter, heldBackFor } = limits.door;
  const doors = new Map<string, Door>();

  function doorOf(sessionId: string): Door {
    const known = doors.get(sessionId);
    if (known) return known;
    const door: Door = { queues: new Map(), heldBack: new Map(), nodes: new Map(), askedAt: new Map() };
    doors.set(sessionId, door);
    return door;
  }

  function queueOf(door: Door, network: string): DoorQueue {
    const queue = door.queues.get(network) ?? newQueue(rate, now().getTime());
    door.queues.set(network, queue);
    return queue;
  }

  function tidy(door: Door): void {
    const at = now().getTime();
    for (const [network, queue] of door.queues) {
      refresh(queue, rate, at);
      if (isIdle(queue, rate)) door.queues.delete(network);
    }
    for (const [seatId, until] of door.heldBack) if (until <= at) door.heldBack.delete(seatId);
  }

  function waitingIn(door: Door): Waiting {
    const since = [...door.queues.values()].flatMap(({ waiting }) =>
      [...waiting.values()].map((of) => of.since),
    );
    return { waiting: since.length, since: since.length === 0 ? null : Math.min(...since) };
  }

  /** A secret is not kept, only what tells it from others. */
  const markOf = (who: string) => createHash('sha256').update(who).digest('base64url');

  /** Also of those whom the queue has no place for: they see the same door. */
  function markAsked({ askedAt }: Door, mark: string, waits: boolean): void {
    askedAt.delete(mark); // so that the oldest stays first
    if (waits) askedAt.set(mark, now().getTime());
    const oldest = askedAt.size > askedMost ? askedAt.keys().next() : null;
    if (oldest && !oldest.done) askedAt.delete(oldest.value);
  }

  return {
    node,
    enqueue({ sessionId, network, who }) {
      if (network === null) return 0;
      const door = doorOf(sessionId);
      tidy(door);
      const mark = markOf(who);
      const waitMs = ask(queueOf(door, network), mark, rate);
      markAsked(door, mark, waitMs > 0);
      return waitMs;
    },
    holdBack(sessionId, seatId) {
      doorOf(sessionId).heldBack.set(seatId, now().getTime() + heldBackFor);
    },
    heldBack(sessionId, seatId) {
      return Math.max(0, (doors.get(sessionId)?.heldBack.get(seatId) ?? 0) - now().getTime());
    },
    giveBack({ sessionId, network }) {
      const queue = network === null ? undefined : doors.get(sessionId)?.queues.get(network);
      if (queue) queue.credit = Math.min(rate.most, queue.credit + msPerToken);
    },
    isWaiting({ sessionId, network, who }) {
      const queue = network === null ? undefined : doors.get(sessionId)?.queues.get(network);
      return queue?.waiting.has(markOf(who)) ?? false;
    },
    standsAt({ sessionId, who }) {
      const asked = doors.get(sessionId)?.askedAt.get(markOf(who));
      return asked !== undefined && now().getTime() - asked <= awayAfter;
    },
    waitingHere(sessionId) {
      const door = doors.get(sessionId);
      if (!door) return { ...noneWaits, isNews: false };
      tidy(door);
      const { waiting, since } = waitingIn(door);
      const told = door.nodes.get(node);
      const isOld = waiting > 0 && now().getTime() - (told?.at ?? 0) >= asksAgainEvery;
      return { waiting, since, isNews: isOld || waiting !== (told?.waiting ?? 0) };
    },
    waiting(sessionId) {
      const door = doors.get(sessionId);
      if (!door) return noneWaits;
      tidy(door);
      const recent = now().getTime() - awayAfter;
      const elsewhere = [...door.nodes].filter(([of, { at }]) => of !== node && at >= recent);
      return elsewhere.reduce((sum, [, told]) => together(sum, told), waitingIn(door));
    },
    receive(sessionId, from, told) {
      doorOf(sessionId).nodes.set(from, { ...told, at: now().getTime() });
    },
    letAllIn(sessionId) {
      const door = doors.get(sessionId);
      if (!door) return;
      for (const queue of door.queues.values()) {
        for (const mark of queue.waiting.keys()) queue.letIn.set(mark, now().getTime());
        queue.waiting.clear();
        queue.credit = rate.most;
      }
      door.heldBack.clear();
      door.nodes.clear();
    },
    letNoneIn(sessionId) {
      for (const queue of doors.get(sessionId)?.queues.values() ?? []) queue.letIn.clear();
    },
    forget: (sessionId) => void doors.delete(sessionId),
  };
}
