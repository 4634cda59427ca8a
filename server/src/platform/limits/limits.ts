import { createHash } from 'node:crypto';
import { type Limited, limits, type TurnRule } from '@naast/shared/limits';
import { comparableName } from '@naast/shared/plain-text';
import type { Actor } from '../../kernel/actor.js';
import { NaastError } from '../../kernel/errors.js';
import type { TurnTaker } from '../../kernel/turns.js';
import { networkKeys } from './network-keys.js';
import { TokenBuckets } from './token-buckets.js';

/** By default `turns` of shared/limits.ts; tests and benchmarks raise a line. */
export type TurnTable = Readonly<Record<Limited, TurnRule>>;

/** From where somebody asks. A socket tells no address: what is counted per network is asked by REST. */
export interface Caller {
  readonly address?: string;
}

export interface Limits {
  /** What a ctx holds somebody back by; without a caller it is the program itself, which nothing holds back. */
  of(actor: Actor, caller?: Caller): TurnTaker;
  /** For what is counted before there is a ctx: whatever one socket sends. Throws `tooFast`. */
  takeCommandTurn(socketId: string): void;
}

const unhurried: TurnTaker = { take: async () => {}, network: () => null };

/** All in memory: nothing about networks ever reaches a store. */
export function createLimits(
  table: TurnTable,
  edges: {
    pause: (ms: number) => Promise<void>;
    now: () => Date;
    clock?: () => number;
    /** Everybody comes through Tor's own door, so from one address. */
    isOnion?: boolean;
  },
): Limits {
  const networkKey = networkKeys(edges.now);
  const buckets = new Map<Limited, TokenBuckets>();
  /** How many wait now, by line and key. */
  const waiting = new Map<string, number>();

  function bucketsOf(line: Limited): TokenBuckets {
    const known = buckets.get(line);
    if (known) return known;
    const made = new TokenBuckets({
      burst: table[line].burst,
      msPerTurn: msPerTurn(table[line]),
      ...(edges.clock ? { clock: edges.clock } : {}),
    });
    buckets.set(line, made);
    return made;
  }

  function refuseHaste(line: Limited, key: string): void {
    const wait = bucketsOf(line).take(key);
    if (wait > 0) throw new NaastError('tooFast', { retryAfterMs: wait });
  }

  /** Each waits once and at most so long, also when many come at the same moment: nobody stands in a queue. */
  async function slowDown(line: Limited, key: string): Promise<void> {
    const wait = bucketsOf(line).reserve(key, limits.longestPause);
    if (wait === 0) return;
    const waiter = `${line} ${key}`;
    const before = waiting.get(waiter) ?? 0;
    if (before >= (table[line].waitingMost ?? Number.POSITIVE_INFINITY))
      throw new NaastError('tooFast', { retryAfterMs: limits.longestPause });
    waiting.set(waiter, before + 1);
    try {
      await edges.pause(wait);
    } finally {
      const left = (waiting.get(waiter) ?? 1) - 1;
      if (left > 0) waiting.set(waiter, left);
      else waiting.delete(waiter);
    }
  }

  function keyOf(line: Limited, who: string, { address }: Caller, about: string): string {
    switch (table[line].per) {
      case 'seat':
        // `who` is a secret: only its hash stays.
        return createHash('sha256').update(`${who}|${about}`).digest('base64url');
      case 'account':
        return about;
      case 'network':
        if (address === undefined) throw new Error(`${line} is counted per network, and none is known here`);
        return `${networkKey(address)}|${comparableName(about)}`;
      case 'line':
        throw new Error(`${line} is counted as it arrives: takeCommandTurn`);
    }
  }

  return {
    of(actor, caller) {
      if (actor.kind === 'system' || caller === undefined) return unhurried;
      return {
        async take(line, about = '') {
          const key = keyOf(line, actor.who, caller, about);
          if (table[line].beyond === 'refuse') refuseHaste(line, key);
          else await slowDown(line, key);
        },
        network: () => (edges.isOnion || !caller.address ? null : networkKey(caller.address)),
      };
    },
    takeCommandTurn: (socketId) => refuseHaste('command', socketId),
  };
}

const hour = 3_600_000;
const msPerTurn = ({ perMinute = 0, perHour = 0, perDay = 0 }: TurnRule): number =>
  hour / (perMinute * 60 + perHour + perDay / 24);
