import { createHash } from 'node:crypto';
import { limits, type TurnRule } from '@naast/shared/limits';

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
  /** There was no chair after all. */
  giveBack(knock: Pick<Knock, 'sessionId' | 'network'>): void;
  isWaiting(knock: Knock): boolean;
  /** How many wait on this node; `isNews`: the other nodes do not know, or would soon forget. */
  waitingHere(sessionId: string): { waiting: number; isNews: boolean };
  /** How many wait, on all nodes. */
  waiting(sessionId: string): number;
  /** What a node tells. */
  hear(sessionId: string, node: string, waiting: number): void;
  letAllIn(sessionId: string): void;
  forget(sessionId: string): void;
}

interface Line {
  /** What this network has left, in milliseconds: a chair costs `msPerTurn`. */
  credit: number;
  at: number;
  /** By when they last asked, in order of arrival. */
  readonly waiting: Map<string, number>;
  /** Let in by a host; not back yet. */
  readonly letIn: Set<string>;
}

interface Door {
  readonly lines: Map<string, Line>;
  readonly nodes: Map<string, { waiting: number; at: number }>;
}

export function doorStore(rule: TurnRule, now: () => Date, node: string): DoorStore {
  const msPerTurn = 60_000 / (rule.perMinute ?? 1);
  const most = rule.burst * msPerTurn;
  const { asksAgainEvery, awayAfter, waitingMost } = limits.door;
  const doors = new Map<string, Door>();

  function doorOf(sessionId: string): Door {
    const known = doors.get(sessionId);
    if (known) return known;
    const door: Door = { lines: new Map(), nodes: new Map() };
    doors.set(sessionId, door);
    return door;
  }

  function lineOf(door: Door, network: string): Line {
    const at = now().getTime();
    const line = door.lines.get(network) ?? { credit: most, at, waiting: new Map(), letIn: new Set() };
    door.lines.set(network, line);
    refresh(line, at);
    return line;
  }

  function refresh(line: Line, at: number): void {
    line.credit = Math.min(most, line.credit + Math.max(0, at - line.at));
    line.at = at;
    for (const [who, askedAt] of line.waiting) if (at - askedAt > awayAfter) line.waiting.delete(who);
  }

  /** A line that waits for nobody and holds back nobody says no more than none. */
  function tidy(door: Door): void {
    const at = now().getTime();
    for (const [network, line] of door.lines) {
      refresh(line, at);
      if (line.credit >= most && line.waiting.size === 0 && line.letIn.size === 0) door.lines.delete(network);
    }
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
      const line = lineOf(door, network);
      const mark = markOf(who);
      if (line.letIn.delete(mark)) return 0;
      const before = [...line.waiting.keys()].indexOf(mark);
      const ahead = before === -1 ? line.waiting.size : before;
      const wait = (ahead + 1) * msPerTurn - line.credit;
      if (wait <= 0) {
        line.credit -= msPerTurn;
        line.waiting.delete(mark);
        return 0;
      }
      if (before !== -1 || countIn(door) < waitingMost) line.waiting.set(mark, line.at);
      return Math.ceil(wait);
    },
    giveBack({ sessionId, network }) {
      const line = network === null ? undefined : doors.get(sessionId)?.lines.get(network);
      if (line) line.credit = Math.min(most, line.credit + msPerTurn);
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
        for (const mark of line.waiting.keys()) line.letIn.add(mark);
        line.waiting.clear();
        line.credit = most;
      }
      door.nodes.clear();
    },
    forget: (sessionId) => void doors.delete(sessionId),
  };
}
