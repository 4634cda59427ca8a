import { createHash } from 'node:crypto';
import { limits, type RateLimitRule } from '@naast/shared/limits';
import { ask, type ChairRate, type DoorLine, isIdle, newLine, refresh } from './door-line.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly doors: DoorStore;
  }
}

/** Who knocks: a network as this node knows it today, null where it says nothing; and a visit's own secret. */
export interface Knock {
  readonly sessionId: string;
  readonly network: string | null;
  readonly who: string;
}

/**
 * Who waits at which room because many came at once from one network. In this node's memory only: nothing about networks is
 * stored, or told to another node, but how many wait. Somebody who no longer asks loses their place in the line.
 */
export interface DoorStore {
  /** Names this node to the others; another one after every start. */
  readonly node: string;
  /** How many milliseconds until this one may take a chair. 0: now, and a turn of the network is taken. */
  knock(knock: Knock): number;
  /** This seat was given away by a host who saw one person on many chairs: it waits before it comes in again. */
  holdBack(sessionId: string, seatId: string): void;
  /** For how many milliseconds yet; 0: it does not. */
  heldBack(sessionId: string, seatId: string): number;
  /** There was no chair after all. */
  giveBack(knock: Pick<Knock, 'sessionId' | 'network'>): void;
  isWaiting(knock: Knock): boolean;
  /** How many wait on this node; `isNews`: the other nodes do not know, or would soon forget. */
  waitingHere(sessionId: string): { waiting: number; isNews: boolean };
  /** How many wait, on all nodes. */
  waiting(sessionId: string): number;
  /** What a node tells. */
  hear(sessionId: string, node: string, waiting: number): void;
  /** Of those who wait now; for as long as a page that waits may take to ask again. */
  letAllIn(sessionId: string): void;
  /** Ends that: whoever was let in and has not come yet waits again. */
  letNoneIn(sessionId: string): void;
  forget(sessionId: string): void;
}

interface Door {
  readonly lines: Map<string, DoorLine>;
  /** Seats that a host has just given away, and until when they wait outside. */
  readonly heldBack: Map<string, number>;
  readonly nodes: Map<string, { waiting: number; at: number }>;
}

export function doorStore(rule: RateLimitRule, now: () => Date, node: string): DoorStore {
  const msPerTurn = 60_000 / (rule.perMinute ?? 1);
  const rate: ChairRate = { msPerTurn, most: rule.burst * msPerTurn };
  const { asksAgainEvery, awayAfter, heldBackFor } = limits.door;
  const doors = new Map<string, Door>();

  function doorOf(sessionId: string): Door {
    const known = doors.get(sessionId);
    if (known) return known;
    const door: Door = { lines: new Map(), heldBack: new Map(), nodes: new Map() };
    doors.set(sessionId, door);
    return door;
  }

  function lineOf(door: Door, network: string): DoorLine {
    const line = door.lines.get(network) ?? newLine(rate, now().getTime());
    door.lines.set(network, line);
    return line;
  }

  function tidy(door: Door): void {
    const at = now().getTime();
    for (const [network, line] of door.lines) {
      refresh(line, rate, at);
      if (isIdle(line, rate)) door.lines.delete(network);
    }
    for (const [seatId, until] of door.heldBack) if (until <= at) door.heldBack.delete(seatId);
  }

  const countIn = (door: Door): number =>
    [...door.lines.values()].reduce((sum, line) => sum + line.waiting.size, 0);

  /** A secret is not kept, only what tells it from others. */
  const markOf = (who: string) => createHash('sha256').update(who).digest('base64url');

  return {
    node,
    knock({ sessionId, network, who }) {
      if (network === null) return 0;
      const door = doorOf(sessionId);
      tidy(door);
      return ask(lineOf(door, network), markOf(who), rate);
    },
    holdBack(sessionId, seatId) {
      doorOf(sessionId).heldBack.set(seatId, now().getTime() + heldBackFor);
    },
    heldBack(sessionId, seatId) {
      return Math.max(0, (doors.get(sessionId)?.heldBack.get(seatId) ?? 0) - now().getTime());
    },
    giveBack({ sessionId, network }) {
      const line = network === null ? undefined : doors.get(sessionId)?.lines.get(network);
      if (line) line.credit = Math.min(rate.most, line.credit + msPerTurn);
    },
    isWaiting({ sessionId, network, who }) {
      const line = network === null ? undefined : doors.get(sessionId)?.lines.get(network);
      return line?.waiting.has(markOf(who)) ?? false;
    },
    waitingHere(sessionId) {
      const door = doors.get(sessionId);
      if (!door) return { waiting: 0, isNews: false };
      tidy(door);
      const waiting = countIn(door);
      const told = door.nodes.get(node);
      const isOld = waiting > 0 && now().getTime() - (told?.at ?? 0) >= asksAgainEvery;
      return { waiting, isNews: isOld || waiting !== (told?.waiting ?? 0) };
    },
    waiting(sessionId) {
      const door = doors.get(sessionId);
      if (!door) return 0;
      tidy(door);
      const since = now().getTime() - awayAfter;
      const elsewhere = [...door.nodes].filter(([of, { at }]) => of !== node && at >= since);
      return elsewhere.reduce((sum, [, told]) => sum + told.waiting, countIn(door));
    },
    hear(sessionId, from, waiting) {
      doorOf(sessionId).nodes.set(from, { waiting, at: now().getTime() });
    },
    letAllIn(sessionId) {
      const door = doors.get(sessionId);
      if (!door) return;
      for (const line of door.lines.values()) {
        for (const mark of line.waiting.keys()) line.letIn.set(mark, now().getTime());
        line.waiting.clear();
        line.credit = rate.most;
      }
      door.heldBack.clear();
      door.nodes.clear();
    },
    letNoneIn(sessionId) {
      for (const line of doors.get(sessionId)?.lines.values() ?? []) line.letIn.clear();
    },
    forget: (sessionId) => void doors.delete(sessionId),
  };
}
