import { createHash } from 'node:crypto';
import { hour } from '@naast/shared/durations';
import { limits } from '@naast/shared/limits';
import { comparableName } from '@naast/shared/plain-text';
import { type Limited, type RateLimitRule } from '@naast/shared/rate-limits';
import type { Actor } from '../../kernel/actor.js';
import { NaastError } from '../../kernel/errors.js';
import type { RateLimits } from '../../kernel/rate-limits.js';
import type { NetworkKeys } from './network-keys.js';
import { TokenBuckets } from './token-buckets.js';

/** By default `rateLimits` of shared/limits.ts; tests and benchmarks raise the rates. */
export type RateLimitTable = Readonly<Record<Limited, RateLimitRule>>;

/** The caller of a request. A socket has no address: what is counted per network is asked by REST. */
export interface Caller {
  readonly address?: string;
  /** Asked after a wait, in which somebody may have been signed out or have lost a role. Throws if it is no longer who came. */
  readonly isStillThere?: () => Promise<void>;
}

export interface Limits {
  /** The limits of a ctx; without a caller the program itself acts, without limits. */
  of(actor: Actor, caller?: Caller): RateLimits;
  /** For what is counted before there is a ctx: whatever one socket sends. Throws `tooFast`. */
  takeCommandToken(socketId: string): void;
}

/** A key that is counted; `times`: with the rate of so many ordinary ones. */
interface Counted {
  readonly key: string;
  readonly times: number;
}

const unhurried: RateLimits = { consume: async () => {}, giveBack: () => {}, network: () => null };

/** All in memory: nothing about networks ever reaches a store. */
export function createLimits(
  table: RateLimitTable,
  edges: {
    pause: (ms: number) => Promise<void>;
    networkOf: (address: string) => NetworkKeys;
    clock?: () => number;
    /** Everybody comes through Tor's own door, so from one address. */
    isOnion?: boolean;
  },
): Limits {
  const buckets = new Map<string, TokenBuckets>();
  /** How many wait now, by rule and key. */
  const waiting = new Map<string, number>();

  /** `times`: for how many networks of the ordinary size. */
  function bucketsOf(rule: Limited, times = 1): TokenBuckets {
    const name = `${rule} ${times}`;
    const known = buckets.get(name);
    if (known) return known;
    const made = new TokenBuckets({
      burst: table[rule].burst * times,
      msPerToken: msPerToken(table[rule]) / times,
      ...(edges.clock ? { clock: edges.clock } : {}),
    });
    buckets.set(name, made);
    return made;
  }

  function consumeOrRefuse(rule: Limited, key: string): void {
    const wait = bucketsOf(rule).take(key);
    if (wait > 0) throw new NaastError('tooFast', { retryAfterMs: wait });
  }

  /** Each request waits once, `limits.longestPause` at most, also when many come at the same moment: none waits for another. Whether it waited. */
  async function slowDown(rule: Limited, keys: readonly Counted[]): Promise<boolean> {
    const wait = Math.max(
      ...keys.map(({ key, times }) => bucketsOf(rule, times).reserve(key, limits.longestPause)),
    );
    if (wait === 0) return false;
    const ordinary = Math.min(table[rule].waitingMost ?? limits.waitingMost, limits.waitingMost);
    const waiters = keys.map(({ key, times }) => ({ name: `${rule} ${key}`, most: ordinary * times }));
    if (waiters.some(({ name, most }) => (waiting.get(name) ?? 0) >= most))
      throw new NaastError('tooFast', { retryAfterMs: limits.longestPause });
    for (const { name } of waiters) waiting.set(name, (waiting.get(name) ?? 0) + 1);
    try {
      await edges.pause(wait);
      return true;
    } finally {
      for (const { name } of waiters) {
        const left = (waiting.get(name) ?? 1) - 1;
        if (left > 0) waiting.set(name, left);
        else waiting.delete(name);
      }
    }
  }

  function keysOf(rule: Limited, who: string, { address }: Caller, about: string): readonly Counted[] {
    switch (table[rule].per) {
      case 'seat':
        // `who` is a secret: only its hash stays.
        return [{ key: createHash('sha256').update(`${who}|${about}`).digest('base64url'), times: 1 }];
      case 'account':
      case 'browser':
        return [{ key: about, times: 1 }];
      case 'network': {
        if (address === undefined) throw new Error(`${rule} is counted per network, and none is known here`);
        const { network, site } = edges.networkOf(address);
        const tried = comparableName(about);
        const own = { key: `${network}|${tried}`, times: 1 };
        return site === network ? [own] : [own, { key: `site ${site}|${tried}`, times: limits.siteMultiple }];
      }
      case 'connection':
        throw new Error(`${rule} is counted as it arrives: takeCommandToken`);
    }
  }

  return {
    of(actor, caller) {
      if (actor.kind === 'system' || caller === undefined) return unhurried;
      return {
        async consume(rule, about = '') {
          const keys = keysOf(rule, actor.who, caller, about);
          if (table[rule].beyond === 'slow') {
            if (await slowDown(rule, keys)) await caller.isStillThere?.();
          } else for (const { key } of keys) consumeOrRefuse(rule, key);
        },
        giveBack(rule, about = '') {
          for (const { key } of keysOf(rule, actor.who, caller, about)) bucketsOf(rule).giveBack(key);
        },
        network: () => (edges.isOnion || !caller.address ? null : edges.networkOf(caller.address).network),
      };
    },
    takeCommandToken: (socketId) => consumeOrRefuse('command', socketId),
  };
}

const msPerToken = ({ perMinute = 0, perHour = 0 }: RateLimitRule): number =>
  hour / (perMinute * 60 + perHour);
